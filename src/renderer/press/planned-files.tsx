import { FileText } from 'lucide-react';
import type { NamedFile } from '../../model/plan-files';
import { useMessage } from '../use-message';

/** More than this and the rest is counted. */
const MOST = 4;

/** The files that an export will write, by their names. */
export function PlannedFiles({ files }: { readonly files: readonly NamedFile[] }) {
  const message = useMessage();
  const shown = files.length > MOST ? files.slice(0, MOST - 1) : files;
  return (
    <div className="planned-files" data-testid="export-files">
      <ul>
        {shown.map(({ name }) => (
          <li key={name}>
            <FileText size={14} aria-hidden />
            <span className="ellipsis" title={name}>{name}</span>
          </li>
        ))}
        {files.length > shown.length ? <li className="muted">{message('export.files.more', { count: files.length - shown.length })}</li> : null}
      </ul>
      <p className="field-note">{message(files.length > 1 ? 'export.files.folder' : 'export.files.place')}</p>
    </div>
  );
}
