/**
 * Remembers what was made of an object for as long as the object lives. Groups, stories and frames keep their identity
 * while nothing in them changes, so a rule that reads every glyph reads only those of what was just edited.
 */
export function keptBy<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const kept = new WeakMap<K, { readonly value: T }>();
  return (of) => {
    let held = kept.get(of);
    if (!held) kept.set(of, (held = { value: make(of) }));
    return held.value;
  };
}
