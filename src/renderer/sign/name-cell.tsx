import { useEffect, useState } from 'react';

/** A name in a table: taken over on leaving it or with Enter, Escape gives the old one back. */
export function NameCell({ label, name, onCommit }: { readonly label: string; readonly name: string; readonly onCommit: (name: string) => void }) {
  const [draft, setDraft] = useState(name);
  useEffect(() => setDraft(name), [name]);
  const commit = (): void => {
    if (draft.trim() === '' || draft === name) setDraft(name);
    else onCommit(draft.trim());
  };
  return (
    <div className="field">
      <input
      type="text"
      aria-label={label}
      value={draft}
      maxLength={200}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') commit();
        if (event.key !== 'Escape' || draft === name) return;
        // The dialog stays open: only the name is given back.
        event.stopPropagation();
        setDraft(name);
      }}
    />
    </div>
  );
}
