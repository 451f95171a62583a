import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { deleteShape } from '../../../commands/delete-shape';
import { renameShape } from '../../../commands/rename-shape';
import { saveShape } from '../../../commands/save-shape';
import { storyFramesOn } from '../../../commands/shape-places';
import { newId } from '../../../model/new-id';
import type { ArticleShape } from '../../../model/shape';
import { run } from '../../actions/frame-actions';
import { articleAtHand } from '../../actions/shape-actions';
import { useSession } from '../../session-store';
import { Dialog } from '../../ui/dialog';
import { TextField } from '../../ui/text-field';
import { useDocument } from '../../use-document';
import { useMessage } from '../../use-message';
import { closeDialog } from '../close-dialog';
import './shapes.css';

/** The house's article shapes: the shape of the story at hand is saved here, others are named anew or deleted. */
export function HouseShapesDialog() {
  const message = useMessage();
  const edition = useDocument((state) => state.edition);
  const page = useSession((session) => session.page) ?? '';
  const [story] = useState(articleAtHand);
  const isPlaced = story !== null && storyFramesOn(edition, story, page).length > 0;
  const [name, setName] = useState('');
  const { shapes } = edition.styles;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (story !== null && run(saveShape, { story, page, name, newId })) setName('');
  };
  return (
    <Dialog title={message('shapes.title')} onClose={closeDialog} width={560} testId="house-shapes">
      {isPlaced ? (
        <form className="shape-save" onSubmit={save}>
          <div className="field">
            <input aria-label={message('shapes.name')} placeholder={message('shapes.namePlaceholder', { slug: edition.stories[story]?.slug ?? '' })} value={name} onChange={(event) => setName(event.target.value)} data-testid="shape-name" />
          </div>
          <button type="submit" className="button primary" disabled={name.trim() === ''} data-testid="shape-save">{message('shapes.save')}</button>
        </form>
      ) : <p className="shapes-hint">{message('shapes.selectFirst')}</p>}
      {shapes.length === 0 ? <p className="shapes-hint">{message('shapes.empty')}</p> : (
        <ul className="shape-list" aria-label={message('shapes.title')}>
          {shapes.map((shape) => (
            <li key={shape.id} data-testid="house-shape">
              <Sketch shape={shape} />
              <div className="shape-facts">
                <TextField label={message('shapes.name')} value={shape.name} onCommit={(next) => void run(renameShape, { shape: shape.id, name: next })} />
                <span>{message('shape.size', { columns: shape.columns, rows: shape.rows })} · {shape.kinds.map((kind) => message(`story.kind.${kind}`)).join('、')}</span>
              </div>
              <button type="button" className="icon-button" aria-label={message('shapes.delete', { name: shape.name })} title={message('shapes.delete', { name: shape.name })} onClick={() => run(deleteShape, { shape: shape.id })} data-testid="shape-delete">
                <Trash2 size={15} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Rows are a quarter as deep as columns are wide, about. */
const ROW = 0.22;

/** The shape in outline: text lined, its head filled, pictures grey. */
function Sketch({ shape }: { readonly shape: ArticleShape }) {
  const height = shape.rows * ROW;
  return (
    <svg className="shape-sketch" viewBox={`-0.1 -0.1 ${shape.columns + 0.2} ${height + 0.2}`} aria-hidden>
      {shape.texts.map(({ place, takes }, i) => (
        <g key={i}>
          <rect className={takes === 'head' ? 'head' : 'text'} x={place.column} y={place.row * ROW} width={place.columns} height={place.rows * ROW} />
          {takes === 'all' ? <rect className="head" x={place.column} y={place.row * ROW} width={place.columns} height={Math.min(place.rows * ROW, height * 0.12)} /> : null}
        </g>
      ))}
      {shape.pictures.map(({ place }, i) => <rect key={i} className="picture" x={place.column} y={place.row * ROW} width={place.columns} height={place.rows * ROW} />)}
    </svg>
  );
}
