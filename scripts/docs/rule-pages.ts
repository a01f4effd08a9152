import { catalogue } from '../../server/rules/catalogue.js';
import { loadCases } from './load-cases.js';
import { indexName, ruleIndex } from './rule-index.js';
import { pageName, rulePage } from './rule-page.js';

/** The files of `docs/rules` as they should be: name → Markdown, for every rule of the catalogue in both languages. */
export async function rulePages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const lang of ['fr', 'en'] as const) pages.set(indexName(lang), tidy(ruleIndex(catalogue, lang)));
  // One after the other: Jest loses modules that several imports share.
  for (const rule of catalogue) {
    const cases = await loadCases(rule);
    for (const lang of ['fr', 'en'] as const)
      pages.set(pageName(rule, lang), tidy(rulePage(rule, cases, lang)));
  }
  return pages;
}

const tidy = (page: string): string => `${page.trimEnd()}\n`;
