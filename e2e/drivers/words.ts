import type { Page } from 'playwright-core';
import { en } from '../../src/strings/en';
import { zhCN } from '../../src/strings/zh-CN';

type Language = 'zh-CN' | 'en';
const messages: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zhCN, en };

/** Every text that a person can see or hear in the window now: text, labels, tooltips, placeholders. Not what stands in the edition. */
export function wordsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) {
        if (node.data.trim()) found.add(node.data.trim());
      } else if (node instanceof HTMLElement) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'data-label']) {
          const text = node.getAttribute(name)?.trim();
          if (text) found.add(text);
        }
      }
    }
    return [...found];
  });
}

/** Words that show a message key, an unfilled place, or a message in the other language. */
export function unspoken(words: readonly string[], language: Language): readonly string[] {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  const foreign = new Set(Object.entries(messages[other]).flatMap(([key, text]) => (text !== messages[language][key] && /[\p{L}]{3}|\p{Script=Han}/u.test(text) ? [text] : [])));
  const own = new Set(Object.values(messages[language]));
  return words.filter((text) => {
    if (text in zhCN || /(^|\s)(?!www\.)[a-z]{2,}(-[a-z]+)*(\.[a-z][a-zA-Z-]*){1,3}(\s|$)/.test(text)) return true;
    // The edition dialog names the fields of folios as they are written.
    if ((/\{\w+[,}]/.test(text) && !/^\{[a-z]+\}$/.test(text)) || /undefined|NaN|\[object/.test(text)) return true;
    return foreign.has(text) && !own.has(text);
  });
}
