/** The window's Chinese. Flat, sorted by area; `en.ts` must hold the same keys. */
export const zhCN = {
  'failure.no-answer': '后台没有应答。请保存后重新启动 Forme。',
} as const satisfies Record<string, string>;

/** Every message that exists. */
export type MessageKey = keyof typeof zhCN;
