import type { Edition } from '../edition';

/** Most names that a version's round says. */
const MOST_NAMED = 3;

/** Whose open marks an edition holds, by round, as people say it (“大样 · 李”): what the version of those rounds is called. */
export function readersOf(edition: Edition): string {
  const en = edition.info.language === 'en';
  const steps = edition.styles.proof.workflows.find(({ id }) => id === edition.info.workflow)?.steps ?? [];
  const names = Object.values(edition.marks).filter(({ state }) => state === 'open').map(({ round, author }) => {
    const step = steps.find(({ id }) => id === round);
    return [step ? (en ? step.name.en : step.name.zh) : en ? 'Read' : '校样', author].filter(Boolean).join(' · ');
  });
  const each = [...new Set(names)];
  return [...each.slice(0, MOST_NAMED), ...(each.length > MOST_NAMED ? ['…'] : [])].join(en ? ', ' : '、');
}
