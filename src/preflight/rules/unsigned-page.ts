import { pagesInOrder } from '../../model/page-order';
import { standing } from '../../model/signing/standing';
import type { Rule } from '../finding';

/** Editions that go through a workflow: a page that has not got the signature which lets it go to press, or that was changed since. */
export const unsignedPage: Rule = ({ edition }) =>
  pagesInOrder(edition).flatMap(({ id, name }) => {
    const stands = standing(edition, { page: id });
    if (!stands || stands.released || !stands.steps.some(({ step }) => step.press)) return [];
    const { next, broken } = stands;
    const step = next ? (edition.info.language === 'en' ? next.name.en : next.name.zh) : '';
    const last = stands.steps.filter(({ signature }) => signature !== null).at(-1)?.signature;
    return [{
      rule: 'unsigned-page',
      severity: 'error' as const,
      key: broken ? 'finding.signature-broken' : 'finding.unsigned-page',
      values: { page: name, step, person: last?.person ?? '' },
      place: { page: id, frame: null, story: null, at: null },
    }];
  });
