import type { Page } from './page';

/** What every new page is until a person says otherwise. */
export const PLAIN_PAGE = {
  role: 'page', master: null, hides: [], section: '', joined: false, state: 'working', guides: { x: [], y: [] },
} as const satisfies Partial<Page>;
