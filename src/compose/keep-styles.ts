import type { ParagraphStyle } from '../model/style';

/**
 * Remembers styles made from others: the same style (and `key`, where there are several ways to change it) gives the same
 * object, so that what was prepared in it is found again.
 */
export function keepStyles<Key = void>(make: (style: ParagraphStyle, key: Key) => ParagraphStyle): (style: ParagraphStyle, key: Key) => ParagraphStyle {
  const kept = new WeakMap<ParagraphStyle, Map<Key, ParagraphStyle>>();
  return (style, key) => {
    let ways = kept.get(style);
    if (!ways) kept.set(style, (ways = new Map()));
    let made = ways.get(key);
    if (!made) ways.set(key, (made = make(style, key)));
    return made;
  };
}
