import type { MessageKey, MessageValues } from '../../strings/format-message';
import type { ShapeLabel } from './shape-label';

type Message = (key: MessageKey, values?: MessageValues) => string;

/** What a shape is like, in a line: its columns and rows, where its head stands, its pictures. */
export function describeShape(message: Message, shape: ShapeLabel): string {
  const { kind, name, columns, rows, head, pictures } = shape;
  if (kind === 'place') return message('shape.place');
  if (kind === 'swap') return message('shape.swap', { name });
  return [
    ...(kind === 'present' ? [message('shape.present')] : []),
    ...(kind === 'saved' ? [message('shape.saved', { name })] : []),
    message('shape.size', { columns, rows }),
    ...(head ? [message(`shape.head.${head}`)] : []),
    ...(pictures.length > 0 ? [message('shape.pictures', { names: pictures.join(message('shape.and')) })] : []),
  ].join(' · ');
}

/** How the story fits it, in a few words. */
export function describeFit(message: Message, { lines, isOver }: ShapeLabel): string {
  if (isOver) return message('fit.over', { lines: Math.max(1, lines) });
  return lines < 0 ? message('fit.short', { lines: -lines }) : message('fit.fits');
}
