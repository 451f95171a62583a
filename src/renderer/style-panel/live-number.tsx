import { useOpenDocument } from '../use-document';
import { NumberField } from '../ui/number-field';
import type { ComponentProps } from 'react';

/** A number of the house style: the page follows while it is typed or dragged, and a whole drag is one undo step. */
export function LiveNumber(props: Omit<ComponentProps<typeof NumberField>, 'live' | 'onScrubbing'>) {
  const { store } = useOpenDocument();
  return <NumberField {...props} live onScrubbing={(active) => (active ? store.mark() : store.commit())} />;
}
