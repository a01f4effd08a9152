import type { AuditResultSections } from '../../domain/audit-result.js';
import { formatDate } from '../../domain/format/date-format.js';
import { formatList } from '../../domain/format/list-format.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatCount } from '../../domain/format/quantity-format.js';
import type { Problem } from '../../domain/problem.js';
import type { Lang } from '../../domain/text.js';
import { findingsSentence, withoutCurrencySentence } from '../../exports/overview-words.js';
import { surveyAudit, type AuditOverview } from '../../exports/workbook/audit-overview.js';
import type { AskedForms } from '../asked-forms.js';
import { printExpected } from './print-report-expected.js';
import { printFindings } from './print-report-findings.js';
import { printGaps } from './print-report-gaps.js';
import { printNotices } from './print-report-notices.js';
import { printUnused } from './print-report-unused.js';
import { Page, type PageLayout } from './print-report-page.js';

export interface ReportOptions extends PageLayout {
  /** Most findings printed one by one; what is left out is counted. */
  limit: number;
  /** Codes of the problems that a person can settle. */
  asks: ReadonlySet<string>;
  /** How the answers to their forms begin. */
  forms: AskedForms;
  /** What lay in the dossier and was left aside, and why. */
  notices: readonly Problem[];
  /** Files that hold the whole result, to be named at the end. */
  written: { xlsx?: string; json?: string };
}

/** Prints an audit for a person: findings, what could not be audited, amounts, and where the rest is. */
export async function printReport(
  result: AuditResultSections,
  lang: Lang,
  out: (text: string) => void,
  options: ReportOptions,
): Promise<AuditOverview> {
  const overview = await surveyAudit(result);
  const page = new Page(lang, out, options);
  page.strong(title(overview, lang));
  page.text(scope(overview, lang));
  const { leftOut } = await printFindings(page, () => result.findings(), overview, options.limit);
  printExpected(page, overview);
  if (countShown(overview) === 0) {
    page.blank();
    page.strong(findingsSentence(overview, lang));
  }
  const { asks, forms, written } = options;
  await printGaps(page, () => result.documents(), overview, {
    asks,
    forms,
    hasWorkbook: written.xlsx !== undefined,
  });
  await printUnused(page, result.documents());
  printNotices(page, options.notices);
  printAmounts(page, overview);
  printFiles(page, overview, written, leftOut);
  return overview;
}

const countShown = ({ shown }: AuditOverview): number => shown.fact + shown.question + shown.weak;

function title({ asOf }: AuditOverview, lang: Lang): string {
  const date = formatDate(asOf, lang);
  return lang === 'fr' ? `Contrôle des factures, état au ${date}` : `Invoice audit, as of ${date}`;
}

function scope(overview: AuditOverview, lang: Lang): string {
  const documents = Object.values(overview.documents).reduce((sum, count) => sum + count, 0);
  const counted = (count: number, fr: [string, string], en: [string, string]): string =>
    lang === 'fr' ? formatCount(count, ...fr, lang) : formatCount(count, ...en, lang);
  const parts = [
    counted(documents, ['document', 'documents'], ['document', 'documents']),
    counted(overview.invoices, ['facture', 'factures'], ['invoice', 'invoices']),
    counted(overview.lines, ['ligne facturée', 'lignes facturées'], ['billed line', 'billed lines']),
    counted(
      overview.entries,
      ['saisie de temps', 'saisies de temps'],
      ['timesheet entry', 'timesheet entries'],
    ),
  ];
  return `${formatList(parts, lang)}.`;
}

function printAmounts(page: Page, overview: AuditOverview): void {
  const { totals } = overview;
  if (totals.length === 0) return;
  const { lang } = page;
  page.heading(lang === 'fr' ? 'MONTANTS' : 'AMOUNTS');
  for (const { currency, billed, atStake } of totals) {
    const [all, part] = [formatMoney(billed, currency, lang), formatMoney(atStake, currency, lang)];
    page.text(
      lang === 'fr'
        ? `${currency} : ${all} HT facturés, dont ${part} HT en question.`
        : `${currency}: ${all} billed before VAT, of which ${part} at stake.`,
    );
  }
  const without = withoutCurrencySentence(overview, lang);
  if (without !== null) page.text(without);
  page.text(
    lang === 'fr'
      ? 'Chaque euro est compté une fois : une ligne que plusieurs constats mettent en question vaut son plus grand montant, pas leur somme.'
      : 'Each euro is counted once: a line that several findings question is worth its largest amount, not their sum.',
  );
}

function printFiles(
  page: Page,
  { hidden }: AuditOverview,
  { xlsx, json }: ReportOptions['written'],
  leftOut: number,
): void {
  const { lang } = page;
  page.blank();
  if (leftOut > 0) page.text(wherePrinted(leftOut, xlsx ?? json, lang));
  if (hidden > 0) {
    page.text(
      lang === 'fr'
        ? `${formatCount(hidden, 'signal gardé sans être montré', 'signaux gardés sans être montrés', lang)}.`
        : `${formatCount(hidden, 'signal', 'signals', lang)} kept without being shown.`,
    );
  }
  if (xlsx !== undefined) page.text(xlsx, lang === 'fr' ? 'Classeur : ' : 'Workbook: ');
  if (json !== undefined) page.text(json, lang === 'fr' ? 'Résultat complet : ' : 'Whole result: ');
  if (xlsx === undefined && json === undefined) {
    page.text(
      lang === 'fr'
        ? 'Pour garder ce résultat : --xlsx FICHIER (classeur) ou --json FICHIER.'
        : 'To keep this result: --xlsx FILE (workbook) or --json FILE.',
    );
  }
}

function wherePrinted(leftOut: number, file: string | undefined, lang: Lang): string {
  const place =
    file ?? (lang === 'fr' ? 'le classeur que --xlsx FICHIER écrit' : 'the workbook that --xlsx FILE writes');
  return lang === 'fr'
    ? `${formatCount(leftOut, 'constat non affiché', 'constats non affichés', lang)} ici : tous sont dans ${place}.`
    : `${formatCount(leftOut, 'finding', 'findings', lang)} not printed here: all are in ${place}.`;
}
