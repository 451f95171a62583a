import type { RenderElementProps, RenderLeafProps } from 'slate-react';
import type { LineRange } from './galley-lines';

/** A part in the galley; its label is drawn by the style sheet, so that the caret never meets it. */
export function GalleyPart({ attributes, children, element, label }: RenderElementProps & { readonly label: string }) {
  return (
    <div {...attributes} className={`galley-part galley-${element.type}`} data-label={label}>
      {children}
    </div>
  );
}

type GalleyLeafProps = RenderLeafProps & { readonly leaf: Partial<Pick<LineRange, 'startsLine' | 'endsLine' | 'overset'>> };

/** A run of text within one line of the engine's. */
export function GalleyLeaf({ attributes, children, leaf }: GalleyLeafProps) {
  const names = [
    leaf.startsLine && 'galley-starts-line',
    leaf.endsLine && 'galley-ends-line',
    leaf.overset && 'galley-overset',
    leaf.strong && 'galley-strong',
    leaf.emphasis && 'galley-emphasis',
    leaf.style && 'galley-character',
  ].filter(Boolean);
  return (
    <span {...attributes} {...(names.length > 0 ? { className: names.join(' ') } : {})}>
      {children}
    </span>
  );
}
