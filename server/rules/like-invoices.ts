import type { CivilDate } from '../domain/civil-date.js';
import { exact, type Decimal } from '../domain/decimal.js';
import { formatDate, formatSpan } from '../domain/format/date-format.js';
import type { Lang } from '../domain/text.js';
import type { InvoiceFact, InvoiceLineBrief } from './facts/invoice.js';
import type { LikeInvoice } from './facts/like-invoice.js';
import { invoiceSubject, isCurrent } from './invoice-scope.js';
import type { FindingDraft, RuleAnswer, RuleParam } from './rule.js';
import { givesBack, wholeInvoice } from './whole-invoice.js';
import { beforeTax } from './wording.js';

/** What the rules on invoices that look like an earlier one say; the first named is the latest of them. */
export type LikeValues = {
  invoice: string;
  issueDate: CivilDate;
  amount: Decimal;
  currency: string | null;
  other: string;
  otherIssueDate: CivilDate;
  otherAmount: Decimal;
  /** The days that both periods hold. */
  sharedFrom: CivilDate;
  sharedTo: CivilDate;
  /** All of them, the latest first. */
  invoices: string[];
};

/** The parameter of both rules. */
export const SERIES_FROM: RuleParam = {
  type: 'count',
  default: '5',
  origin: {
    fr: 'proposée : un prix que cinq factures de la même période portent est un prix habituel',
    en: 'proposed: a price that five invoices of the same period bear is a usual one',
  },
  describe: {
    fr: 'Nombre de factures semblables de la même période à partir duquel rien n’est demandé',
    en: 'Count of like invoices of the same period from which nothing is asked',
  },
};

/** Why nothing is asked of an invoice here, before any other is looked at; null when it can be compared. */
export function notCompared(fact: InvoiceFact): RuleAnswer<never> | null {
  const { invoice, totals, lineNetSum } = fact;
  if (!isCurrent(invoice) || givesBack(fact) || invoice.typeCode === '386')
    return { outcome: 'notApplicable' };
  const missing = [
    ...(invoice.supplierKey === '' ? ['supplier'] : []),
    ...(invoice.number === null ? ['invoice_number'] : []),
    ...(invoice.issueDate === null ? ['issue_date'] : []),
    ...(totals.withoutVat === null && lineNetSum === null ? ['total_without_vat'] : []),
  ];
  return missing.length === 0 ? null : { outcome: 'incomplete', missing };
}

/**
 * What is answered of these earlier invoices: asked about where the periods of one meet this one's and nothing tells the two
 * apart; not known where the only ones left state no period. From `seriesFrom` such invoices on, itself counted, the amount is the
 * contractor's usual price.
 */
export function answerOf<V extends LikeValues>(
  fact: InvoiceFact,
  lines: readonly InvoiceLineBrief[],
  found: readonly LikeInvoice[],
  seriesFrom: Decimal,
  more: (first: LikeInvoice) => Omit<V, keyof LikeValues>,
): RuleAnswer<V> {
  if (found.some(({ likeCount }) => exact(likeCount + 1).gte(seriesFrom))) return { outcome: 'clean' };
  const open = found.filter(({ toldApart }) => toldApart.length === 0);
  const alike = open.filter((one) => sharedDays(one) !== null);
  const [first] = alike;
  if (first === undefined) {
    return open.length === 0
      ? { outcome: 'clean' }
      : { outcome: 'incomplete', missing: ['period_start', 'period_end'] };
  }
  const values = { ...likeValues(fact, first, alike), ...more(first) } as V;
  return { outcome: 'flagged', findings: [draft(fact, lines, alike, values)] };
}

/** The days that the two periods share; null where one of them is not stated. */
function sharedDays(one: LikeInvoice): { from: CivilDate; to: CivilDate } | null {
  const { periodStart, periodEnd, ownPeriodStart, ownPeriodEnd } = one;
  if (periodStart === null || periodEnd === null || ownPeriodStart === null || ownPeriodEnd === null)
    return null;
  return {
    from: periodStart > ownPeriodStart ? periodStart : ownPeriodStart,
    to: periodEnd < ownPeriodEnd ? periodEnd : ownPeriodEnd,
  };
}

function likeValues({ invoice }: InvoiceFact, first: LikeInvoice, alike: readonly LikeInvoice[]): LikeValues {
  const shared = sharedDays(first);
  return {
    invoice: invoice.ref,
    issueDate: invoice.issueDate ?? '',
    amount: first.ownAmount,
    currency: invoice.currency,
    other: first.invoice,
    otherIssueDate: first.issueDate,
    otherAmount: first.amount,
    sharedFrom: shared?.from ?? '',
    sharedTo: shared?.to ?? '',
    invoices: alike.map((one) => one.invoice),
  };
}

function draft<V extends LikeValues>(
  fact: InvoiceFact,
  lines: readonly InvoiceLineBrief[],
  alike: readonly LikeInvoice[],
  values: V,
): FindingDraft<V> {
  const { invoice } = fact;
  return {
    subject: invoiceSubject(invoice),
    related: alike.map((one) => ({ invoice: one.invoice, supplier: invoice.supplierKey, file: one.file })),
    values,
    allocations: wholeInvoice(fact, lines),
    evidence: [invoice.source, ...alike.map((one) => one.source)],
    // The contract pays a service once.
    rung: 'contract',
  };
}

/** `F-2026-101 du 2 oct. 2026 (18 300,00 € HT)`, this invoice or the other. */
export function ownText(v: LikeValues, lang: Lang): string {
  return dated(v.invoice, v.issueDate, v.amount, v.currency, lang);
}
export function otherText(v: LikeValues, lang: Lang): string {
  return dated(v.other, v.otherIssueDate, v.otherAmount, v.currency, lang);
}

function dated(
  invoice: string,
  date: CivilDate,
  amount: Decimal,
  currency: string | null,
  lang: Lang,
): string {
  return `${invoice} ${lang === 'fr' ? 'du' : 'of'} ${formatDate(date, lang)} (${beforeTax(amount, currency, lang)})`;
}

/** `leurs périodes se recoupent du 1er sept. 2026 au 30 sept. 2026`; a single day as one. */
export function sharedText(v: LikeValues, lang: Lang): string {
  const isOneDay = v.sharedFrom === v.sharedTo;
  const words = lang === 'fr' ? 'leurs périodes se recoupent' : 'their periods overlap';
  if (isOneDay) return `${words} ${lang === 'fr' ? 'le' : 'on'} ${formatDate(v.sharedFrom, lang)}`;
  return `${words} ${formatSpan(v.sharedFrom, v.sharedTo, lang)}`;
}

/** ` Il en va de même de 2 autres factures.`; nothing when there is one. */
export function othersText(v: LikeValues, lang: Lang): string {
  const more = v.invoices.length - 1;
  if (more === 0) return '';
  if (lang === 'fr')
    return ` Il en va de même ${more === 1 ? "d'une autre facture" : `de ${more} autres factures`}.`;
  return ` The same goes for ${more === 1 ? 'one other invoice' : `${more} other invoices`}.`;
}
