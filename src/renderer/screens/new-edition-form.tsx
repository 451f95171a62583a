import { useEffect, useId, useState } from 'react';
import type { FormEvent } from 'react';
import { newEdition } from '../actions/file-actions';
import { formatMessage } from '../../strings/format-message';
import { useApp } from '../app-store';
import { listTemplates } from '../gallery/own-templates';
import type { PageScheme } from '../gallery/page-scheme';
import { DateField } from '../ui/date-field';
import { Select } from '../ui/select';
import { useMessage } from '../use-message';
import { NewEditionPreview } from './new-edition-preview';
import { OWN, TemplateChoice } from './template-choice';

interface NewEditionFormProps {
  readonly previewHeight: number;
  readonly onDone?: () => void;
}

/** Template, paper, date: all that a new edition needs. */
export function NewEditionForm({ previewHeight, onDone }: NewEditionFormProps) {
  const message = useMessage();
  const paperId = useId();
  const templates = useApp((app) => app.boot?.templates ?? []);
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [own, setOwn] = useState<readonly string[]>([]);
  const [scheme, setScheme] = useState<PageScheme | null>(null);
  useEffect(() => void listTemplates().then(setOwn), []);
  const isOwn = template.startsWith(OWN);
  // What nobody has touched follows the template and the window's language.
  const [typedPaper, setPaper] = useState<string | null>(null);
  const [date, setDate] = useState(tomorrow);
  const [chosenWriting, setWriting] = useState<'zh-Hans' | 'en' | null>(null);
  const [busy, setBusy] = useState(false);
  const writing = chosenWriting ?? templates.find((each) => each.id === template)?.language ?? 'zh-Hans';
  const paper = typedPaper ?? formatMessage(writing === 'en' ? 'en' : 'zh-CN', 'new.paper-default');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const asked = { template: isOwn ? '-' : template, ...(isOwn && scheme ? { scheme } : {}), paper: paper.trim(), date, language: writing };
      if (await newEdition(asked)) onDone?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="new-choose">
        <TemplateChoice templates={templates} own={own} value={template} onChange={setTemplate} previewHeight={previewHeight} />
        <NewEditionPreview template={template} language={writing} onScheme={setScheme} />
      </div>
      <div className="new-form">
        <div className="form-row">
          <label htmlFor={paperId}>{message('edition.paper')}</label>
          <div className="field">
            <input id={paperId} value={paper} required onChange={(event) => setPaper(event.target.value)} data-testid="new-paper" />
          </div>
        </div>
        <DateField label={message('edition.date')} value={date} onCommit={setDate} testId="new-date" />
        <div className="form-row">
          <span className="form-label">{message('language.of-story')}</span>
          <Select
            label={message('language.of-story')}
            value={writing}
            choices={[{ value: 'zh-Hans', label: message('language.zh-Hans') }, { value: 'en', label: message('language.en') }]}
            onChange={setWriting}
          />
        </div>
        <button type="submit" className="button primary large" disabled={busy || template === '' || (isOwn && !scheme)} data-testid="new-create">
          {message('new.create')}
        </button>
      </div>
    </form>
  );
}

/** A desk makes tomorrow's paper. */
function tomorrow(): string {
  const date = new Date();
  date.setDate(date.getDate() + 1);
  return [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');
}
