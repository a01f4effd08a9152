import { statisticSentence } from '../../domain/words/effort-beside-words.js';
import type { AuditOverview } from '../../exports/workbook/audit-overview.js';
import { findingTitle } from '../../exports/workbook/rule-words.js';
import type { Page } from './print-report-page.js';

/** Of the questions that rest on a statistic, how many are expected with no anomaly: printed with them, never without one. */
export function printExpected(page: Page, { rules }: Pick<AuditOverview, 'rules'>): void {
  const { lang } = page;
  for (const rule of rules) {
    if (rule.statistic === undefined || rule.statistic.order.length === 0) continue;
    page.blank();
    const colon = lang === 'fr' ? ' :' : ':';
    page.text(`${rule.code} ${findingTitle(rule, lang)}${colon} ${statisticSentence(rule.statistic, lang)}`);
  }
}
