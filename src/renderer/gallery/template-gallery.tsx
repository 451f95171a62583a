import { RadioGroup } from 'radix-ui';
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp, openFile } from '../app-store';
import { bridge } from '../bridge';
import { TemplatePreview, TemplateSketch } from '../screens/template-preview';
import { IconButton } from '../ui/icon-button';
import { NumberField } from '../ui/number-field';
import { TextField } from '../ui/text-field';
import { useLanguage, useMessage } from '../use-message';
import { LivePreview } from './live-preview';
import { freeName, listTemplates, readTemplate, removeTemplate, saveTemplate } from './own-templates';
import type { PageScheme } from './page-scheme';
import { measuresOf, measuresProblem, regrid } from './regrid';
import type { PageMeasures } from './regrid';
import './gallery.css';

/** What is chosen: one of the program's templates by id, or one of the desk's own by name. */
export type TemplateChoiceOf = { readonly own: false; readonly id: string } | { readonly own: true; readonly id: string };

interface TemplateGalleryProps {
  readonly value: TemplateChoiceOf;
  readonly onChange: (value: TemplateChoiceOf) => void;
  /** The page as chosen and measured; null while it is being fetched. */
  readonly onScheme: (scheme: PageScheme | null) => void;
}

const PREVIEW = { width: 320, height: 400 };
const CARD = 96;

/** All templates, and at their side the chosen one with the desk's own stories in it, and its measures to be changed. */
export function TemplateGallery({ value, onChange, onScheme }: TemplateGalleryProps) {
  const message = useMessage();
  const language = useLanguage() === 'en' ? 'en' : 'zh';
  const templates = useApp((app) => app.boot?.templates ?? []);
  const [own, setOwn] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<PageScheme | null>(null);
  const [measures, setMeasures] = useState<PageMeasures | null>(null);
  const [scheme, setScheme] = useState<PageScheme | null>(null);

  useEffect(() => void listTemplates().then(setOwn), []);
  const show = (next: PageScheme | null): void => {
    setScheme(next);
    onScheme(next);
  };
  useEffect(() => {
    let live = true;
    setChosen(null);
    setMeasures(null);
    show(null);
    void fetchScheme(value).then((found) => {
      if (!live) return;
      setChosen(found);
      setMeasures(found && measuresOf(found));
      show(found);
    });
    return () => {
      live = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [value.own, value.id]);

  const problem = chosen && measures ? measuresProblem(chosen, measures) : null;
  const change = (part: Partial<PageMeasures>): void => {
    if (!chosen || !measures) return;
    const next = { ...measures, ...part };
    setMeasures(next);
    show(measuresProblem(chosen, next) ? null : regrid(chosen, next));
  };
  const field = (key: keyof PageMeasures, isLength: boolean) => (
    <NumberField
      key={key}
      label={message(`gallery.measure.${key}`)}
      prefix={message(`gallery.measure.${key}`)}
      value={measures?.[key] ?? null}
      onCommit={(number) => change({ [key]: number })}
      {...(isLength ? { unit: 'mm', decimals: 1, min: 0, max: 1200 } : { min: 1, max: key === 'rows' ? 400 : 64 })}
      testId={`gallery-${key}`}
    />
  );
  const key = value.own ? `own/${value.id}` : value.id;
  return (
    <div className="gallery" data-testid="gallery">
      <RadioGroup.Root
        className="gallery-list"
        value={key}
        onValueChange={(next) => onChange(next.startsWith('own/') ? { own: true, id: next.slice(4) } : { own: false, id: next })}
        aria-label={message('start.template')}
      >
        {own.length > 0 ? <h3>{message('gallery.own')}</h3> : null}
        {own.map((name) => (
          <div key={name} className="gallery-own">
            <RadioGroup.Item value={`own/${name}`} className="gallery-card" data-testid={`own-template-${name}`}>
              <span className="gallery-picture"><OwnSketch name={name} /></span>
              <b className="ellipsis">{name}</b>
            </RadioGroup.Item>
            <IconButton icon={Trash2} size="small" label={message('gallery.remove', { name })} onClick={() => void removeTemplate(name).then(setOwn).then(() => value.own && value.id === name && onChange({ own: false, id: templates[0]?.id ?? '' }))} />
          </div>
        ))}
        {own.length > 0 ? <h3>{message('gallery.house')}</h3> : null}
        {templates.map((template) => (
          <RadioGroup.Item key={template.id} value={template.id} className="gallery-card" title={template.description[language]} data-testid={`template-${template.id}`}>
            <span className="gallery-picture"><TemplatePreview template={template.id} height={CARD} /></span>
            <b>{template.name[language]}</b>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      <div className="gallery-side">
        <h3>{message('gallery.live')}</h3>
        <LivePreview scheme={scheme} {...PREVIEW} />
        {problem ? <p className="gallery-problem" role="alert">{message(problem)}</p> : null}
      </div>
      <div className="gallery-measures" aria-label={message('gallery.measures')} role="group">
        <h3>{message('gallery.measures')}</h3>
        {(['width', 'height'] as const).map((name) => field(name, true))}
        <h4>{message('gallery.margins')}</h4>
        {(['left', 'right', 'top', 'bottom'] as const).map((name) => field(name, true))}
        <h4>{message('gallery.grid')}</h4>
        {(['columns', 'characters', 'rows'] as const).map((name) => field(name, false))}
        <SaveTemplate scheme={problem ? null : scheme} taken={own} onSaved={(name) => setOwn((before) => [name, ...before])} />
      </div>
    </div>
  );
}

/** A name, and the page as it is measured goes to the shelf. */
function SaveTemplate({ scheme, taken, onSaved }: { readonly scheme: PageScheme | null; readonly taken: readonly string[]; readonly onSaved: (name: string) => void }) {
  const message = useMessage();
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? scheme?.page.name ?? '';
  const save = async (): Promise<void> => {
    if (!scheme || name.trim() === '') return;
    const free = freeName(name.trim(), taken);
    if (await saveTemplate(free, scheme)) onSaved(free);
  };
  return (
    <>
      <h4>{message('gallery.save')}</h4>
      <TextField label={message('gallery.name')} value={name} onCommit={setTyped} testId="gallery-name" />
      <button type="button" className="button" disabled={!scheme || name.trim() === ''} onClick={() => void save()} data-testid="gallery-save">{message('gallery.save')}</button>
    </>
  );
}

function OwnSketch({ name }: { readonly name: string }) {
  const [scheme, setScheme] = useState<PageScheme | null>(null);
  useEffect(() => void readTemplate(name).then(setScheme), [name]);
  if (!scheme) return null;
  const { page, frames } = scheme;
  return <TemplateSketch page={page} frames={frames} width={(page.width * CARD) / ((560 * 72) / 25.4)} />;
}

async function fetchScheme(choice: TemplateChoiceOf): Promise<PageScheme | null> {
  if (choice.own) return readTemplate(choice.id);
  if (choice.id === '') return null;
  const outcome = await bridge().call('template.page', { template: choice.id, language: openFile().store.getState().edition.info.language });
  return outcome.ok ? outcome.value : null;
}
