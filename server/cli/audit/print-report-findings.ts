import { exact, type Decimal } from '../../domain/decimal.js';
import type { Finding } from '../../domain/finding.js';
import { formatList } from '../../domain/format/list-format.js';
import { isVatCode } from '../../domain/vat-code.js';
import { NO_BREAK_SPACE } from '../../domain/format/number-format.js';
import { formatMoney } from '../../domain/format/money-format.js';
import { formatCount, formatDays } from '../../domain/format/quantity-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { CLASS_WORDS, CONFIDENCE_WORDS } from '../../domain/words/finding-words.js';
import { describeSources } from '../../exports/source-list.js';
import type { AuditOverview } from '../../exports/workbook/audit-overview.js';
import { findingTitle } from '../../exports/workbook/rule-words.js';
import type { Page } from './print-report-page.js';

/** One part of the list. Questions about data are for other eyes than prices and days: they stand apart. */
interface Group {
  heading: Text;
  count: number;
  takes(finding: Finding): boolean;
}

const SHOWN_SOURCES = 3;
const INDENT = '    ';
const BULLET = '· ';

/** Prints the findings by class; where there are more than `limit`, the largest amounts, and how many are left out. */
export async function printFindings(
  page: Page,
  findings: () => AsyncIterable<Finding>,
  overview: AuditOverview,
  limit: number,
): Promise<{ leftOut: number }> {
  const groups = groupsOf(overview);
  const shares = shareOut(
    limit,
    groups.map((group) => group.count),
  );
  let leftOut = 0;
  for (const [index, group] of groups.entries()) {
    if (group.count === 0) continue;
    const share = shares[index] ?? 0;
    leftOut += group.count - share;
    page.heading(`${group.heading[page.lang].toLocaleUpperCase(page.lang)} (${group.count})`);
    for await (const finding of largest(visible(findings(), group), share, group.count))
      printFinding(page, finding, overview);
    if (share < group.count) page.text(cutShort(share, group.count, page.lang));
  }
  return { leftOut };
}

function groupsOf({ shown, topics }: AuditOverview): Group[] {
  const data = topics.get('data')?.shown ?? { fact: 0, question: 0, weak: 0 };
  const classes = (['fact', 'question', 'weak'] as const).map((name): Group => ({
    heading: CLASS_WORDS[name],
    count: shown[name] - data[name],
    takes: (finding) => finding.class === name && finding.topic !== 'data',
  }));
  const forOfficer: Group = {
    heading: { fr: 'Pour la protection des données', en: 'For data protection' },
    count: data.fact + data.question + data.weak,
    takes: (finding) => finding.topic === 'data',
  };
  return [...classes, forOfficer];
}

/** Gives every group its part of the room, and what a small one leaves to the others. */
function shareOut(room: number, counts: readonly number[]): number[] {
  const shares = counts.map(() => 0);
  const smallestFirst = [...counts.entries()].sort((a, b) => a[1] - b[1]);
  let left = room;
  for (const [rank, [index, count]] of smallestFirst.entries()) {
    const share = Math.min(count, Math.floor(left / (counts.length - rank)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

async function* visible(findings: AsyncIterable<Finding>, group: Group): AsyncGenerator<Finding, void> {
  for await (const finding of findings) if (finding.visible && group.takes(finding)) yield finding;
}

/** The findings with the largest amounts, in their published order; all of them when there is room. */
async function* largest(
  findings: AsyncIterable<Finding>,
  share: number,
  count: number,
): AsyncGenerator<Finding, void> {
  if (share >= count) {
    yield* findings;
    return;
  }
  let kept: { finding: Finding; index: number }[] = [];
  let index = 0;
  for await (const finding of findings) {
    kept.push({ finding, index });
    index += 1;
    if (kept.length >= share * 2 + 1) kept = keepLargest(kept, share);
  }
  for (const { finding } of keepLargest(kept, share).sort((a, b) => a.index - b.index)) yield finding;
}

function keepLargest<T extends { finding: Finding; index: number }>(items: T[], share: number): T[] {
  const amount = ({ finding }: T) => exact(finding.amountAtStake ?? '0');
  return items.sort((a, b) => amount(b).cmp(amount(a)) || a.index - b.index).slice(0, share);
}

/** Said under a part of the list that is not printed whole. */
function cutShort(share: number, count: number, lang: Lang): string {
  const left = count - share;
  const isOne = left === 1;
  if (lang === 'fr') {
    const verb = isOne ? 'n’est pas affiché' : 'ne sont pas affichés';
    if (share === 0) return `${formatCount(left, 'constat', 'constats', lang)} de cette partie ${verb} ici.`;
    const rest = formatCount(left, 'autre constat', 'autres constats', lang);
    const above = share === 1 ? 'le montant le plus élevé' : `les ${share} montants les plus élevés`;
    return `Ci-dessus, ${above} ; ${rest} de cette partie ${verb} ici.`;
  }
  const verb = isOne ? 'is' : 'are';
  if (share === 0)
    return `${formatCount(left, 'finding', 'findings', lang)} of this part ${verb} not printed here.`;
  const rest = formatCount(left, 'more finding', 'more findings', lang);
  const above = share === 1 ? 'the largest amount' : `the ${share} largest amounts`;
  return `Above, ${above}; ${rest} of this part ${verb} not printed here.`;
}

function printFinding(page: Page, finding: Finding, overview: AuditOverview): void {
  const { lang } = page;
  page.strong(findingTitle(finding, lang), finding.code.padEnd(INDENT.length));
  page.text(whereAndHowMuch(finding, overview, lang), INDENT);
  page.text(finding.message[lang], INDENT);
  page.text(finding.question[lang], `${INDENT}→ `);
  const room = page.width - INDENT.length - BULLET.length;
  const places = describeSources(finding.evidence, lang, { room });
  for (const place of places.slice(0, SHOWN_SOURCES)) page.text(place, INDENT + BULLET);
  const more = places.length - SHOWN_SOURCES;
  if (more > 0) {
    const rest = lang === 'fr' ? ['autre source', 'autres sources'] : ['more source', 'more sources'];
    page.text(formatCount(more, rest[0] ?? '', rest[1] ?? '', lang), INDENT + BULLET);
  }
  page.blank();
}

function whereAndHowMuch(finding: Finding, overview: AuditOverview, lang: Lang): string {
  const { line } = finding.subject;
  const { contractors, contracts, invoices, currency } = overview.places.of(finding);
  const documents = invoices.length > 0 ? invoices : contracts;
  const atStake = stakes(finding, currency, lang);
  const parts = [
    ...(contractors.length === 0 ? [] : [formatList(contractors, lang)]),
    ...(documents.length === 0 ? [] : [formatList(documents, lang)]),
    ...(line === undefined ? [] : [(lang === 'fr' ? 'ligne' : 'line') + NO_BREAK_SPACE + line]),
    ...(atStake === '' ? [] : [atStake]),
    ...(finding.confidence === 'indicative' ? [CONFIDENCE_WORDS.indicative[lang]] : []),
  ];
  return parts.join(' · ');
}

/** `en question : 4,25 j, 3 230,00 € HT`; nothing when neither days nor amount is known. */
function stakes(finding: Finding, currency: string | null, lang: Lang): string {
  const { daysUnsupported: days, amountAtStake: amount } = finding;
  const parts = [
    ...(days === null ? [] : [formatDays(days, lang)]),
    ...(amount === null ? [] : [amountBeforeVat(amount, currency, { lang, isVat: isVatCode(finding.code) })]),
  ];
  if (parts.length === 0) return '';
  return `${lang === 'fr' ? 'en question :' : 'at stake:'} ${parts.join(', ')}`;
}

/** `3 230,00 € HT`, `90,00 € de TVA`; without a currency, that none is stated. */
function amountBeforeVat(
  amount: Decimal,
  currency: string | null,
  { lang, isVat }: { lang: Lang; isVat: boolean },
): string {
  const beforeVat = lang === 'fr' ? `${NO_BREAK_SPACE}HT` : ' before VAT';
  const ofVat = lang === 'fr' ? ' de TVA' : ' of VAT';
  const text = formatMoney(amount, currency, lang) + (isVat ? ofVat : beforeVat);
  if (currency !== null) return text;
  return `${text} ${lang === 'fr' ? '(devise non indiquée)' : '(currency not stated)'}`;
}
