import { pictureKey } from '../facts';
import type { Finding, Rule } from '../finding';
import { groupInk } from '../group-ink';
import { printedGroups } from '../printed-groups';

/**
 * CMYK pictures that came with more ink than the condition carries, averaged over a square of 15 mm (GWG 2022 R0026). The export
 * takes ink off their shadows, so that the press never sees it; a person should see what that does to them.
 */
export const pictureInk: Rule = ({ edition, composition, facts, condition }) =>
  printedGroups(edition, composition).flatMap(({ page, group, frame }) =>
    groupInk(group).images.flatMap((image): Finding[] => {
      const measured = facts.pictures.get(pictureKey(image.asset, image.crop, image.rect));
      if (!measured || measured.highestInk <= condition.inkLimit + 0.5) return [];
      const picture = frame?.type === 'picture' && frame.picture !== null ? edition.pictures[frame.picture] : undefined;
      const { rect } = image;
      const { at } = measured;
      return [{
        rule: 'picture-ink',
        severity: 'warning',
        key: 'finding.pictureInk',
        values: { picture: picture?.slug ?? '', total: Math.round(measured.highestInk), limit: condition.inkLimit },
        place: {
          page: page.id, frame: frame?.id ?? null, story: null, at: null,
          rect: { x: rect.x + at.x * rect.width, y: rect.y + at.y * rect.height, width: at.width * rect.width, height: at.height * rect.height },
        },
      }];
    }));
