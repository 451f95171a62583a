import type { PathCommand, PathItem } from '../../display/display-list';
import { fillOverprints, overprints } from '../../display/overprint';
import type { ContentStream } from './content-stream';
import { formatNumber, formatNumbers } from './number';

/**
 * Writes a path. Black lines overprint and black areas knock out: over a picture, a solid would else let it through.
 * Fill and stroke are separate operations because they may differ in that.
 */
export function paintPath(stream: ContentStream, item: PathItem): void {
  const commands = item.commands.map(operator).join(' ');
  if (!commands) return;
  if (item.fill) {
    stream.setOverprint(fillOverprints(item.fill, item.commands));
    stream.setFill(item.fill);
    stream.put(`${commands} f`);
  }
  const stroke = item.stroke;
  if (stroke && stroke.width > 0) {
    stream.isolated(() => {
      stream.setOverprint(overprints(stroke.color));
      stream.setStroke(stroke.color);
      const cap = stroke.cap === 'round' ? 1 : 0;
      const dash = (stroke.dash ?? []).map(formatNumber).join(' ');
      stream.put(`${formatNumber(stroke.width)} w ${cap} J${stroke.join === 'round' ? ' 1 j' : ''} [${dash}] 0 d`);
      stream.put(`${commands} S`);
    });
  }
}

function operator(command: PathCommand): string {
  switch (command[0]) {
    case 'M':
      return `${formatNumbers(command[1], command[2])} m`;
    case 'L':
      return `${formatNumbers(command[1], command[2])} l`;
    case 'C':
      return `${formatNumbers(command[1], command[2], command[3], command[4], command[5], command[6])} c`;
    case 'Z':
      return 'h';
  }
}
