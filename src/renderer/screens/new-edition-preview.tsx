import { useEffect, useState } from 'react';
import { ptToMm } from '../../geometry/units';
import { rowCount } from '../../model/grid';
import { useApp } from '../app-store';
import { bridge } from '../bridge';
import { LivePreview } from '../gallery/live-preview';
import { readTemplate } from '../gallery/own-templates';
import type { PageScheme } from '../gallery/page-scheme';
import { useMessage } from '../use-message';
import { TemplateSketch } from './template-preview';
import { OWN } from './template-choice';

const SIZE = { width: 250, height: 350 };

interface NewEditionPreviewProps {
  /** A template's id, or one of the desk's own by `OWN` and its name. */
  readonly template: string;
  readonly language: 'zh-Hans' | 'en';
  /** The page as it is fetched; null until then. */
  readonly onScheme: (scheme: PageScheme | null) => void;
}

/** The chosen template large: filled with the stories of the edition that is open, or as a sketch where none is. */
export function NewEditionPreview({ template, language, onScheme }: NewEditionPreviewProps) {
  const message = useMessage();
  const isOpen = useApp((app) => app.open !== null);
  const [scheme, setScheme] = useState<PageScheme | null>(null);
  useEffect(() => {
    let live = true;
    const show = (found: PageScheme | null): void => {
      if (!live) return;
      setScheme(found);
      onScheme(found);
    };
    show(null);
    void fetchScheme(template, language).then(show);
    return () => {
      live = false;
    };
  }, [template, language, onScheme]);
  const scale = scheme ? Math.min(SIZE.width / scheme.page.width, SIZE.height / scheme.page.height) : 1;
  return (
    <aside className="new-preview" data-testid="new-preview">
      {isOpen ? <LivePreview scheme={scheme} {...SIZE} /> : <div className="live-sheet" style={SIZE}>{scheme ? <TemplateSketch page={scheme.page} frames={scheme.frames} width={scheme.page.width * scale} /> : null}</div>}
      <p className="muted">{scheme ? message('new.measures', { width: Math.round(ptToMm(scheme.page.width)), height: Math.round(ptToMm(scheme.page.height)), columns: scheme.page.grid.columns, rows: rowCount(scheme.page) }) : ' '}</p>
    </aside>
  );
}

async function fetchScheme(template: string, language: 'zh-Hans' | 'en'): Promise<PageScheme | null> {
  if (template.startsWith(OWN)) return readTemplate(template.slice(OWN.length));
  if (template === '') return null;
  const outcome = await bridge().call('template.page', { template, language });
  return outcome.ok ? outcome.value : null;
}
