import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  readonly violations: readonly { readonly id: string; readonly impact: string | null; readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[] }[];
}

/**
 * What axe finds in the window as it stands, or in the part of it that a selector names, that would keep people out: each as one line, its theme and rule first.
 * All rules in the theme that is shown; in the other one the contrast of colours, for nothing else differs between them.
 */
export async function seriousFaults(page: Page, within: string | null = null): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  return page.evaluate(async (selector) => {
    const { axe } = globalThis as unknown as { axe: { run(context: Document | string, options: object): Promise<Result> } };
    const root = document.documentElement;
    const shown = root.dataset['theme'] ?? 'light';
    const faults: string[] = [];
    const look = async (theme: string, options: object): Promise<void> => {
      root.dataset['theme'] = theme;
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      // What is fading in has the contrast of half a dialog; a caret blinks for ever.
      const passing = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
      await Promise.all(passing.map((animation) => animation.finished.catch(() => undefined)));
      const { violations } = await axe.run(selector ?? document, { resultTypes: ['violations'], ...options });
      for (const { id, impact, nodes } of violations) {
        if (impact !== 'serious' && impact !== 'critical') continue;
        for (const { html, failureSummary } of nodes) faults.push(`${theme}: ${id}: ${html.slice(0, 160)} ${(failureSummary ?? '').replaceAll(/\s+/g, ' ').slice(0, 260)}`);
      }
    };
    await look(shown, {});
    await look(shown === 'dark' ? 'light' : 'dark', { runOnly: ['color-contrast'] });
    root.dataset['theme'] = shown;
    return faults;
  }, within);
}
