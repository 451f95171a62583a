import { ChevronRight } from 'lucide-react';
import { Collapsible } from 'radix-ui';
import { useState } from 'react';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly end?: ReactNode;
}

/** What was folded away stays so when the selection changes. */
const folded = new Set<string>();

/** A part of a panel that folds away. */
export function Section({ title, children, end }: SectionProps) {
  const [open, setOpen] = useState(() => !folded.has(title));
  const fold = (next: boolean) => {
    if (next) folded.delete(title);
    else folded.add(title);
    setOpen(next);
  };
  return (
    <Collapsible.Root className="section" open={open} onOpenChange={fold}>
      <div className="section-head">
        <Collapsible.Trigger className="section-title">
          <ChevronRight size={12} className="section-arrow" aria-hidden />
          {title}
        </Collapsible.Trigger>
        {end}
      </div>
      <Collapsible.Content className="section-body">{children}</Collapsible.Content>
    </Collapsible.Root>
  );
}

/** A labelled row of a form: the label at the left, controls at the right. */
export function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="form-row">
      <span className="form-label">{label}</span>
      <div className="form-controls">{children}</div>
    </div>
  );
}
