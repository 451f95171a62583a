import type { Cmyk, DisplayList, GlyphRun, Group, ImageItem, PathItem } from './display-list';
import type { Rect } from '../geometry/rect';

/**
 * A display list as lines of text: stable, readable and good to compare. Numbers have two decimals: 0.01 pt is below
 * anything that prints.
 */
export function dumpList(list: DisplayList): string {
  const head = `page ${list.page} ${number(list.width)} × ${number(list.height)} bleed ${number(list.bleed)}`;
  return `${[head, ...list.groups.flatMap(dumpGroup)].join('\n')}\n`;
}

function dumpGroup(group: Group): string[] {
  return [`group ${group.id} ${rect(group.bounds)}${group.screenOnly ? ' screen-only' : ''}`, ...group.items.map((item) => `  ${dumpItem(item)}`)];
}

function dumpItem(item: Group['items'][number]): string {
  switch (item.kind) {
    case 'glyphs':
      return dumpRun(item);
    case 'path':
      return dumpPath(item);
    case 'image':
      return dumpImage(item);
  }
}

function dumpRun(run: GlyphRun): string {
  const { source } = run;
  return [
    `text ${JSON.stringify(run.text)}`,
    `${run.font} ${number(run.size)}${run.scale === 1 ? '' : ` × ${number(run.scale)}`}${run.rotated ? ' rotated' : ''}`,
    ink(run.color),
    source ? `${source.story}:${source.part}:${source.offset}` : '-',
    run.ys ? run.xs.map((x, i) => `${number(x)},${number(run.ys?.[i] ?? run.y)}`).join(' ') : `y ${number(run.y)} x ${run.xs.map(number).join(' ')}`,
  ].join(' | ');
}

function dumpPath({ commands, fill, stroke }: PathItem): string {
  const parts = [`path ${commands.map(([letter, ...values]) => `${letter}${values.map(number).join(' ')}`).join(' ')}`];
  if (fill) parts.push(`fill ${ink(fill)}`);
  if (stroke) parts.push(`stroke ${number(stroke.width)} ${ink(stroke.color)}${stroke.dash ? ` dash ${stroke.dash.map(number).join(' ')}` : ''}${stroke.cap ? ` ${stroke.cap}` : ''}`);
  return parts.join(' | ');
}

const dumpImage = ({ asset, rect: place, crop }: ImageItem): string => `image ${asset.slice(0, 12)} | ${rect(place)} | crop ${rect(crop)}`;

const rect = ({ x, y, width, height }: Rect): string => [x, y, width, height].map(number).join(' ');
const ink = (color: Cmyk): string => `cmyk ${color.map(number).join(' ')}`;
const number = (value: number): string => String(Math.round(value * 100) / 100 + 0);
