import type { PastVersion } from '../../ipc/version-history';
import type { MessageLanguage } from '../../strings/format-message';

/** `13:40`, with the seconds when two versions share the minute. */
export const versionTime = (language: MessageLanguage, { time }: PastVersion): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(time));

/** The day, as people say it. */
export const versionDay = (language: MessageLanguage, { time }: PastVersion): string => new Intl.DateTimeFormat(language, { dateStyle: 'full' }).format(new Date(time));

/** What a version is called where there is little room. */
export const versionName = (language: MessageLanguage, version: PastVersion): string => version.label ?? version.round ?? versionTime(language, version);
