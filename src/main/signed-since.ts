import type { Edition } from '../model/edition';
import { pageNumber } from '../model/page-order';
import type { Signature } from '../model/workflow';

/** Most that a version's round names; the others are in the signatures. */
const MOST_NAMED = 3;

/** What was signed between two states of the edition, as people say it (“终审 第 3 版”): the round that a version belongs to. Null: nothing was. */
export function signedSince(before: Edition, after: Edition): string | null {
  const signed = Object.values(after.signatures).filter(({ id, act }) => act === 'sign' && !before.signatures[id]);
  if (signed.length === 0) return null;
  const names = [...new Set(signed.map((signature) => nameOf(after, signature)))];
  return [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join(after.info.language === 'en' ? ', ' : '、');
}

function nameOf(edition: Edition, { workflow, step, target }: Signature): string {
  const en = edition.info.language === 'en';
  const found = edition.styles.proof.workflows.find(({ id }) => id === workflow)?.steps.find(({ id }) => id === step);
  const name = found ? (en ? found.name.en : found.name.zh) : step;
  if ('story' in target) return en ? `${name}: ${edition.stories[target.story]?.slug ?? ''}` : `${name}“${edition.stories[target.story]?.slug ?? ''}”`;
  const number = pageNumber(edition, target.page);
  return en ? `${name}, page ${number}` : `第 ${number} 版${name}`;
}
