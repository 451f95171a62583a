import { ptToMm } from '../../geometry/units';
import type { Finding, Rule } from '../finding';

/** One-bit line art needs more: GWG 2022 R0032 warns at 799 ppi and fails at 549. */
const LINE_ART = { warn: 799, stop: 549 } as const;

/** Pictures printed larger than their pixels carry (GWG 2022 R0031). */
export const pictureResolution: Rule = ({ edition, composition, facts, limits }) =>
  [...composition.pages.values()].flatMap(({ page, pictures }) =>
    [...pictures].flatMap(([id, { rect, ppi }]): Finding[] => {
      const frame = edition.frames[id];
      const picture = frame?.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture] : undefined;
      if (frame?.type !== 'picture' || !picture || ppi <= 0) return [];
      const lineArt = facts.assets.get(picture.asset)?.bilevel === true;
      const { warn, stop } = lineArt ? LINE_ART : { warn: limits.ppiWarn, stop: limits.ppiStop };
      if (ppi >= warn) return [];
      // With its crop opened as wide as it goes, the picture may do.
      const opened = Math.max(1, (frame.crop.scale * ppi) / warn);
      return [{
        rule: 'picture-resolution',
        severity: ppi < stop ? 'error' : 'warning',
        key: lineArt ? 'finding.lineArtResolution' : 'finding.pictureResolution',
        values: { picture: picture.slug, ppi: Math.floor(ppi), least: warn, millimetres: Math.floor(ptToMm((rect.width * ppi) / warn)) },
        place: { page, frame: id, story: null, at: null, rect },
        ...(frame.crop.scale > 1 && opened >= (frame.crop.scale * ppi) / warn - 1e-9 && opened < frame.crop.scale
          ? { fix: { key: 'fix.openCrop', command: 'set-crop', args: { frame: id, crop: { ...frame.crop, scale: Math.floor(opened * 1000) / 1000 } } } }
          : {}),
      }];
    }));
