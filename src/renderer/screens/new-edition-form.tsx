import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { newEdition } from '../actions/file-actions';
import { useApp } from '../app-store';
import { Select } from '../ui/select';
import { useLanguage, useMessage } from '../use-message';
import { TemplateChoice } from './template-choice';

interface NewEditionFormProps {
  readonly previewHeight: number;
  readonly onDone?: () => void;
}

/** Template, paper, date: all that a new edition needs. */
export function NewEditionForm({ previewHeight, onDone }: NewEditionFormProps) {
  const message = useMessage();
  const language = useLanguage();
  const ids = { paper: useId(), date: useId() };
  const templates = useApp((app) => app.boot?.templates ?? []);
  const [template, setTemplate] = useState(templates[0]?.id ?? '');
  const [paper, setPaper] = useState(() => message('new.paper-default'));
  const [date, setDate] = useState(tomorrow);
  const [writing, setWriting] = useState<'zh-Hans' | 'en'>(language === 'en' ? 'en' : 'zh-Hans');
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      if (await newEdition({ template, paper: paper.trim(), date, language: writing })) onDone?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TemplateChoice templates={templates} value={template} onChange={setTemplate} previewHeight={previewHeight} />
      <div className="new-form">
        <div className="form-row">
          <label htmlFor={ids.paper}>{message('edition.paper')}</label>
          <div className="field">
            <input id={ids.paper} value={paper} required onChange={(event) => setPaper(event.target.value)} data-testid="new-paper" />
          </div>
        </div>
        <div className="form-row">
          <label htmlFor={ids.date}>{message('edition.date')}</label>
          <div className="field">
            <input id={ids.date} type="date" value={date} required onChange={(event) => setDate(event.target.value)} data-testid="new-date" />
          </div>
        </div>
        <div className="form-row">
          <span className="form-label">{message('menu.language')}</span>
          <Select
            label={message('menu.language')}
            value={writing}
            choices={[{ value: 'zh-Hans', label: message('language.zh-Hans') }, { value: 'en', label: message('language.en') }]}
            onChange={setWriting}
          />
        </div>
        <button type="submit" className="button primary large" disabled={busy || template === '' || date === ''} data-testid="new-create">
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
