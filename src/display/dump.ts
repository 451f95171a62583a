import type { Cmyk, DisplayList, GlyphRun, Group, PathItem } from './display-list';

/**
 * A display list as text, for goldens and `forme dump`: one line an item, stable, made to be read in a diff.
 * Numbers are as the engine rounded them; a run's advances follow its text.
 */
export function dump(list: DisplayList): string {
  const lines = [`page ${list.page} ${list.width}×${list.height} bleed ${list.bleed}`];
  for (const group of list.groups) {
    const { x, y, width, height } = group.bounds;
    lines.push(`group ${group.id} [${x} ${y} ${width} ${height}]${group.screenOnly ? ' screen-only' : ''}`);
    for (const item of group.items) lines.push(`  ${dumpItem(item)}`);
  }
  return `${lines.join('\n')}\n`;
}

function dumpItem(item: Group['items'][number]): string {
  switch (item.kind) {
    case 'glyphs':
      return dumpRun(item);
    case 'path':
      return dumpPath(item);
    case 'image': {
      const { rect: r, crop: c, outline } = item;
      const cut = outline ? ` cut out ${outline.map(({ x, y }) => `${x},${y}`).join(' ')}` : '';
      return `image ${item.asset.slice(0, 12)} [${r.x} ${r.y} ${r.width} ${r.height}] of [${c.x} ${c.y} ${c.width} ${c.height}]${cut}`;
    }
  }
}

function dumpRun(run: GlyphRun): string {
  const scale = run.scale === 1 ? '' : `×${run.scale}`;
  const turned = run.rotated ? ' rotated' : run.vertical ? ' vertical' : '';
  const source = run.source ? ` <${run.source.story}/${run.source.part}+${run.source.offset}>` : '';
  const places = run.ys ? run.xs.map((x, i) => `${x},${run.ys?.[i] ?? run.y}`) : run.xs;
  const round = run.outline ? ` outlined ${ink(run.outline.color)} ${run.outline.width}` : '';
  return `text ${run.font} ${run.size}${scale} ${ink(run.color)}${round} y ${run.y}${turned} “${run.text}”${source} glyphs ${run.glyphs.join(' ')} at ${places.join(' ')} end ${run.end}`;
}

function dumpPath({ commands, fill, stroke }: PathItem): string {
  const pen = stroke ? ` stroke ${ink(stroke.color)} ${stroke.width}${stroke.dash ? ` dash ${stroke.dash.join(' ')}` : ''}` : '';
  return `path${fill ? ` fill ${ink(fill)}` : ''}${pen} ${commands.map((command) => command.join(' ')).join(' ')}`;
}

const ink = (color: Cmyk): string => `cmyk(${color.join(' ')})`;
