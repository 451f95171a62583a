import { formatMessage } from './format-message';
import type { MessageLanguage } from './format-message';

interface Asked {
  readonly kind: string;
  readonly text: string;
  readonly note: string;
}

/** What is written under marks that come in from an HTML proof, in the edition's language. */
export function mergeWords(language: MessageLanguage) {
  return {
    /** Of a mark whose place is lost: what was asked for. */
    lost: ({ kind, text, note }: Asked): string => {
      const asked = formatMessage(language, 'merge.asked', { kind });
      return formatMessage(language, 'merge.lost', { asked: [asked, text, note].filter((part) => part !== '').join(language === 'en' ? ': ' : '：') });
    },
    signed: ({ act, remark }: { readonly act: 'read' | 'approve'; readonly remark: string }): string => formatMessage(language, 'merge.signed', { act, remark, hasRemark: remark === '' ? 'no' : 'yes' }),
  };
}
