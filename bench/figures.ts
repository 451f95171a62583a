import { loadavg } from 'node:os';
import { best, median, p95 } from './statistics';

/** `n`: a count. */
export type Unit = 'ms' | '/s' | 'MB' | 'kB' | '×' | 'n';

/** What a figure should be. It is shown beside the figure and fails nothing: a busy machine is no defect of the code. */
export interface Target {
  readonly of: 'median' | 'p95';
  readonly limit: number;
  readonly better: 'less' | 'more';
}

export interface Figure {
  readonly group: string;
  /** The page that it was measured on: a column of the table. */
  readonly page: string;
  readonly name: string;
  readonly unit: Unit;
  /** Null for a single sample. */
  readonly best: number | null;
  readonly median: number;
  /** Null unless there are many samples of the same thing. */
  readonly p95: number | null;
  readonly samples: number;
  readonly targets: readonly Target[];
  /** Load average of the last minute when it was measured: above the number of processors, times are too long. */
  readonly load: number;
}

export interface FigureOptions {
  readonly unit?: Unit;
  readonly targets?: readonly Target[];
  /** There are many samples of the same thing: the slow end says something. */
  readonly tail?: boolean;
}

/** A figure of one or more samples; milliseconds unless stated. */
export function figure(group: string, page: string, name: string, samples: readonly number[], { unit = 'ms', targets = [], tail = false }: FigureOptions = {}): Figure {
  return {
    group, page, name, unit, targets,
    best: samples.length > 1 ? (unit === '/s' ? Math.max(...samples) : best(samples)) : null,
    median: median(samples),
    p95: tail ? p95(samples) : null,
    samples: samples.length,
    load: loadavg()[0] ?? 0,
  };
}

/** How many times `of` fits into `value`, both measured in this run: the figure to compare between machines. */
export const ratio = (group: string, page: string, name: string, value: number, of: number): Figure => figure(group, page, name, [value / of], { unit: '×' });

export const isMet = (one: Figure, { of, limit, better }: Target): boolean => {
  const value = one[of] ?? NaN;
  return better === 'less' ? value < limit : value >= limit;
};

const NAME = 50;
const CELL = 25;

/** The table, as lines: a row for each name, a column for each page, groups apart. A cell is `best / median / p95` or a single value. */
export function table(figures: readonly Figure[]): string[] {
  const pages = [...new Set(figures.map(({ page }) => page))];
  const lines = [`${'best / median / p95'.padEnd(NAME)}${pages.map((page) => page.padStart(CELL)).join('')}  target`];
  for (const group of new Set(figures.map((one) => one.group))) {
    lines.push(`── ${group}`);
    const inGroup = figures.filter((one) => one.group === group);
    for (const name of new Set(inGroup.map((one) => one.name))) {
      const row = inGroup.filter((one) => one.name === name);
      const cells = pages.map((page) => cell(row.find((one) => one.page === page)).padStart(CELL));
      lines.push(`  ${label(name, row[0]!.unit).padEnd(NAME - 2)}${cells.join('')}  ${row[0]!.targets.map(targetText).join(', ')}`.trimEnd());
    }
  }
  return lines;
}

const label = (name: string, unit: Unit): string => (unit === '×' || unit === 'n' ? name : `${name}, ${unit}`);

const targetText = ({ of, limit, better }: Target): string => `${of} ${better === 'less' ? '<' : '≥'} ${limit}`;

function cell(one: Figure | undefined): string {
  if (!one) return '';
  const values = [one.best, one.median, one.p95].flatMap((value) => (value === null ? [] : amount(value))).join(' / ');
  if (one.targets.length === 0) return values;
  return `${one.targets.map((target) => (isMet(one, target) ? '✓' : '✗')).join('')} ${values}`;
}

function amount(value: number): string {
  return value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);
}
