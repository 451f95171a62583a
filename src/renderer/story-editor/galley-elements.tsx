import type { CSSProperties } from 'react';
import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import type { TrackedLeaf } from '../tracking/tracked-ranges';
import type { LineRange } from './galley-lines';

/** A part in the galley; its label is drawn by the style sheet, so that the caret never meets it. */
export function GalleyPart({ attributes, children, element, label }: RenderElementProps & { readonly label: string }) {
  return (
    <div {...attributes} className={`galley-part galley-${element.type}`} data-label={label}>
      {children}
    </div>
  );
}

type GalleyLeafProps = RenderLeafProps & { readonly leaf: Partial<Pick<LineRange, 'startsLine' | 'endsLine' | 'overset'>> & TrackedLeaf };

/** A run of text within one line of the engine's. Words that are struck out are drawn by the style sheet, so that the caret passes them and nobody copies them. */
export function GalleyLeaf({ attributes, children, leaf }: GalleyLeafProps) {
  const names = [
    leaf.startsLine && 'galley-starts-line',
    leaf.endsLine && 'galley-ends-line',
    leaf.overset && 'galley-overset',
    leaf.strong && 'galley-strong',
    leaf.emphasis && 'galley-emphasis',
    leaf.style && 'galley-character',
  ].filter(Boolean);
  if (leaf.putIn || leaf.restyled || leaf.before || leaf.after || leaf.ended) return <TrackedRun attributes={attributes} leaf={leaf} names={names}>{children}</TrackedRun>;
  return (
    <span {...attributes} {...(names.length > 0 ? { className: names.join(' ') } : {})}>
      {children}
    </span>
  );
}

/** Words with changes of a reader in or beside them, in their ink. */
function TrackedRun({ attributes, children, leaf, names }: Pick<GalleyLeafProps, 'attributes' | 'children' | 'leaf'> & { readonly names: readonly unknown[] }) {
  const { putIn, restyled, before, after, ended } = leaf;
  const inks = { '--ink': (putIn ?? restyled)?.colour, '--ink-before': before?.colour, '--ink-after': after?.colour, '--ink-end': ended?.colour } as CSSProperties;
  return (
    <span
      {...attributes}
      className="galley-tracked"
      style={inks}
      title={(putIn ?? restyled ?? before ?? after ?? ended)?.by}
      {...(before ? { 'data-struck-before': before.words } : {})}
      {...(after ? { 'data-struck-after': after.words } : {})}
    >
      <span className={[...names, putIn && 'galley-put-in', restyled && 'galley-restyled', ended && 'galley-ended'].filter(Boolean).join(' ')}>{children}</span>
    </span>
  );
}
