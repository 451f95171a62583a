import { loadavg } from 'node:os';
import { best, median, p95 } from './statistics';

export type Unit = 'ms' | '/s' | 'MB' | 'kB' | '×';

/** What a figure should be. It is shown beside the figure and fails nothing: a busy machine is no defect of the code. */
export interface Target {
  readonly of: 'median' | 'p95';
  readonly limit: number;
  readonly better: 'less' | 'more';
}

/** One line of the table. */
export interface Figure {
  readonly group: string;
  readonly name: string;
  readonly unit: Unit;
  readonly best: number | null;
  readonly median: number;
  readonly p95: number | null;
  readonly samples: number;
  readonly targets: readonly Target[];
  /** Load average of the last minute when it was measured: above the number of processors, times are too long. */
  readonly load: number;
}

export interface FigureOptions {
  readonly unit?: Unit;
  readonly targets?: readonly Target[];
  /** The slow end says something (many samples of the same thing). */
  readonly tail?: boolean;
}

/** A figure of several samples. */
export function figure(group: string, name: string, samples: readonly number[], { unit = 'ms', targets = [], tail = false }: FigureOptions = {}): Figure {
  return {
    group, name, unit, targets,
    best: samples.length > 1 ? best(samples) : null,
    median: median(samples),
    p95: tail ? p95(samples) : null,
    samples: samples.length,
    load: loadavg()[0] ?? 0,
  };
}

/** How many times `of` fits into `value`, both measured in this run: the figure to compare between machines. */
export const ratio = (group: string, name: string, value: number, of: number): Figure => figure(group, name, [value / of], { unit: '×' });

export const isMet = (one: Figure, { of, limit, better }: Target): boolean => {
  const value = one[of] ?? NaN;
  return better === 'less' ? value < limit : value >= limit;
};

/** The table, as lines: groups apart, targets with a tick or a cross. */
export function table(figures: readonly Figure[]): string[] {
  const lines = [row('', 'best', 'median', 'p95', 'n', 'load', 'target')];
  let group = '';
  for (const one of figures) {
    if (one.group !== group) lines.push(`── ${(group = one.group)}`);
    lines.push(row(
      `  ${one.name}`, amount(one.best, one.unit), amount(one.median, one.unit), amount(one.p95, one.unit), String(one.samples), one.load.toFixed(1),
      one.targets.map((target) => `${isMet(one, target) ? '✓' : '✗'} ${target.of} ${target.better === 'less' ? '<' : '≥'} ${target.limit}`).join('  '),
    ));
  }
  return lines;
}

const row = (name: string, ...[best, median, p95, samples, load, target]: string[]): string =>
  `${name.padEnd(54)}${best?.padStart(11)}${median?.padStart(11)}${p95?.padStart(11)}${samples?.padStart(5)}${load?.padStart(6)}  ${target}`.trimEnd();

function amount(value: number | null, unit: Unit): string {
  if (value === null) return '';
  const digits = unit === 'kB' || value >= 1000 ? 0 : value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`;
}
