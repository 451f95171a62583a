import type { Migration } from './migration';

/** Version 1 called a story's state `status`, which the interface uses for what is going on right now (saving, composing). */
export const storyState: Migration = {
  to: 2,
  about: 'a story’s `status` is called `state`',
  record(table, record) {
    if (table !== 'stories' || !Object.hasOwn(record, 'status')) return record;
    const { status, ...rest } = record;
    return { ...rest, state: status };
  },
};
