import type { DocumentId } from '../../ipc/contract';
import { bridge } from '../bridge';
import type { AskFacts } from './facts-keeper';

/** Asks main, which can read the files of a document. */
export const askMain = (document: DocumentId): AskFacts => async ({ assets, fonts, pictures }, { profile, inkLimit, window }) => {
  const outcome = await bridge().call('press.facts', { document, assets, fonts, pictures, condition: { profile, inkLimit }, window });
  if (!outcome.ok) return null;
  const { value } = outcome;
  return { assets: new Map(Object.entries(value.assets)), fonts: new Map(Object.entries(value.fonts)), pictures: new Map(Object.entries(value.pictures)) };
};
