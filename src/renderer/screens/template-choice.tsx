import { RadioGroup } from 'radix-ui';
import { useEffect, useState } from 'react';
import type { TemplateInfo } from '../../ipc/contract';
import { readTemplate } from '../gallery/own-templates';
import type { PageScheme } from '../gallery/page-scheme';
import { useLanguage, useMessage } from '../use-message';
import { TemplatePreview, TemplateSketch } from './template-preview';

/** Templates of the desk's own are chosen by this and their name. */
export const OWN = 'own/';

interface TemplateChoiceProps {
  readonly templates: readonly TemplateInfo[];
  /** Names of those on the desk's own shelf; they come first. */
  readonly own: readonly string[];
  readonly value: string;
  readonly onChange: (template: string) => void;
  readonly previewHeight: number;
}

/** The templates side by side, at one scale. */
export function TemplateChoice({ templates, own, value, onChange, previewHeight }: TemplateChoiceProps) {
  const message = useMessage();
  const language = useLanguage();
  const key = language === 'en' ? 'en' : 'zh';
  return (
    <RadioGroup.Root className="templates" value={value} onValueChange={onChange} aria-label={message('start.template')} orientation="horizontal">
      {own.map((name) => (
        <RadioGroup.Item key={OWN + name} value={OWN + name} className="template" data-testid={`own-template-${name}`}>
          <span className="preview"><OwnPreview name={name} height={previewHeight} /></span>
          <span>
            <b>{name}</b>
            <small>{message('new.own')}</small>
          </span>
        </RadioGroup.Item>
      ))}
      {templates.map((template) => (
        <RadioGroup.Item key={template.id} value={template.id} className="template" data-testid={`template-${template.id}`}>
          <span className="preview">
            <TemplatePreview template={template.id} height={previewHeight} />
          </span>
          <span>
            <b>{template.name[key]}</b>
            <small>{template.description[key]}</small>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}

function OwnPreview({ name, height }: { readonly name: string; readonly height: number }) {
  const [scheme, setScheme] = useState<PageScheme | null>(null);
  useEffect(() => {
    let live = true;
    void readTemplate(name).then((found) => live && setScheme(found));
    return () => {
      live = false;
    };
  }, [name]);
  if (!scheme) return <span style={{ height }} />;
  const { page, frames } = scheme;
  return <TemplateSketch page={page} frames={frames} width={page.width * Math.min(height / ((560 * 72) / 25.4), (height * 0.92) / page.width)} />;
}
