import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import { zhCN } from './zh-CN';
import type { MessageKey } from './zh-CN';

export type { MessageKey } from './zh-CN';
export type MessageLanguage = 'zh-CN' | 'en';
export type MessageValues = Readonly<Record<string, string | number>>;

const messages: Readonly<Record<MessageLanguage, Readonly<Record<MessageKey, string>>>> = { 'zh-CN': zhCN, en };
const compiled: Record<MessageLanguage, Map<MessageKey, IntlMessageFormat>> = { 'zh-CN': new Map(), en: new Map() };

/** True when `key` names a message; for keys that arrive as plain strings in refusals and failures. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(zhCN, key);

/** The message in ICU form (plurals, numbers) filled with `values`, in the language asked for. */
export function formatMessage(language: MessageLanguage, key: MessageKey, values?: MessageValues): string {
  const template = messages[language][key];
  if (!values && !template.includes('{')) return template;
  let message = compiled[language].get(key);
  if (!message) {
    message = new IntlMessageFormat(template, language);
    compiled[language].set(key, message);
  }
  try {
    return String(message.format(values as Record<string, string | number> | undefined));
  } catch {
    // A message that lacks a value shows its gap: words on screen are no reason to lose the window.
    return template;
  }
}

/**
 * The message of a refusal or failure, whose key is a plain string.
 * A key without a message shows itself: ugly, but it names what is missing.
 */
export const explain = (language: MessageLanguage, key: string, values?: MessageValues): string =>
  isMessageKey(key) ? formatMessage(language, key, values) : key;
