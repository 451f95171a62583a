import type { MessageKey } from './zh-CN';

/** The window's English: the same keys as the Chinese, or it does not compile. */
export const en: Readonly<Record<MessageKey, string>> = {
  'failure.no-answer': 'The background process gave no answer. Save, then start Forme again.',
};
