import type { CommandName } from '../../commands/registry';

export interface TourStep {
  readonly id: 'basket' | 'page' | 'fit' | 'inspector' | 'findings' | 'palette';
  /** What it is about; a step whose thing is not on screen stands in the middle. */
  readonly target: string;
  /** The command whose keys are named. */
  readonly command: CommandName;
}

/** The desk in six looks, in the order of the work: copy, page, fit, setting, check, and how to find the rest. */
export const TOUR_STEPS: readonly TourStep[] = [
  { id: 'basket', target: '[data-testid="basket"]', command: 'import-files' },
  { id: 'page', target: '[data-testid="page-stage"]', command: 'place' },
  { id: 'fit', target: '[data-testid="command-go-to-overset"]', command: 'go-to-overset' },
  { id: 'inspector', target: '[data-testid="inspector"]', command: 'next-region' },
  { id: 'findings', target: '[data-testid="findings-bell"]', command: 'next-finding' },
  { id: 'palette', target: '[data-testid="menubar-help"]', command: 'command-palette' },
];
