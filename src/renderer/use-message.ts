import { useCallback } from 'react';
import { explain, formatMessage } from '../strings/format-message';
import type { MessageKey, MessageValues } from '../strings/format-message';
import { useLanguage, useSettings } from './settings-store';

export { useLanguage } from './settings-store';

export type Message = (key: MessageKey, values?: MessageValues) => string;

/** Messages in the window's language; components that use it re-render when the language changes. */
export function useMessage(): Message {
  const language = useLanguage();
  return useCallback((key, values) => formatMessage(language, key, values), [language]);
}

/** A message outside a component. */
export const message: Message = (key, values) => formatMessage(useSettings.getState().language, key, values);

/** The message of a refusal or failure, whose key is a plain string. */
export const explained = ({ key, values }: { readonly key: string; readonly values?: MessageValues }): string =>
  explain(useSettings.getState().language, key, values);
