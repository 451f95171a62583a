/** A moment as slugs print it, in the desk's own time zone: `2026-11-23 21:40`. */
export function printTime(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
