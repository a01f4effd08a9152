import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** What axe-core refuses of a page, each rule with the elements; empty is right. */
export async function axeRefusals(page: Page): Promise<string[]> {
  // A page that changed by itself still has it.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  // Every rule runs; only what passes is not described element by element.
  const { violations } = await page.evaluate<AxeAnswer>(`axe.run(document, { resultTypes: ['violations'] })`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

interface AxeAnswer {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Evaluated by the debugger, which a page's policy against scripts from elsewhere does not concern. */
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
