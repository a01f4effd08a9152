import type {
  AuditResultSections,
  LineSupport,
  ResultInvoice,
  ResultLine,
} from '../../domain/audit-result.js';
import type { Decimal } from '../../domain/decimal.js';
import { formatList } from '../../domain/format/list-format.js';
import { isCreditNoteType } from '../../domain/giving-back.js';
import { describePlace } from '../../domain/source-ref.js';
import type { Lang, Text } from '../../domain/text.js';
import { INVOICE_STATE_WORDS } from '../../domain/words/document-words.js';
import { effortOrigin } from '../../domain/words/effort-words.js';
import { missingRungWord, rungWord } from '../../domain/words/finding-words.js';
import { shortPlace } from '../source-list.js';
import { isBilled, type AuditOverview } from './audit-overview.js';
import type { Book } from './book.js';
import { currencyCell, daysCell, moneyCell, priceCell, textCell, wordsCell, type Cell } from './cells.js';
import type { QuestionedDays } from './questioned-days.js';
import { writeTable, type Column } from './table-sheet.js';

interface BilledRow {
  invoice: ResultInvoice;
  line: ResultLine;
}

const SOURCE_WIDTH = 40;
/** A rung with no document behind it: never a 0, a dash or a blank. */
const MISSING: Text = { fr: 'manque', en: 'missing' };
const NOT_IN_DAYS: Text = { fr: 'pas en jours', en: 'not in days' };
const NOT_STATED: Text = { fr: 'non indiqué', en: 'not stated' };
/** Days only: an amount of the line may still be in question. */
const NO_DAY_QUESTIONED: Text = { fr: 'aucun jour en question', en: 'no day in question' };
const NO_LINE: Text = { fr: 'Aucune ligne de facture n’a été lue.', en: 'No invoice line was read.' };

const UNIT_WORDS: Readonly<Record<NonNullable<ResultLine['billedUnit']>, Text>> = {
  day: { fr: 'jour', en: 'day' },
  hour: { fr: 'heure', en: 'hour' },
  lump: { fr: 'forfait', en: 'lump sum' },
  other: { fr: 'autre', en: 'other' },
};

const INVOICE: Text = { fr: 'facture', en: 'invoice' };
const CREDIT_NOTE: Text = { fr: 'avoir', en: 'credit note' };

/** The amounts of a credit note are written as on the document: it is the word that says which way they go. */
function kindOf({ direction, typeCode }: ResultInvoice): Text {
  return direction === -1 || isCreditNoteType(typeCode) ? CREDIT_NOTE : INVOICE;
}

/** One row per billed line: what each document supports, and which one is missing. */
export async function writeLadder(
  book: Book,
  result: AuditResultSections,
  { questioned }: AuditOverview,
): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Étaiement', en: 'Ladder' },
    columns: ladderColumns(book.lang, questioned),
    frozenColumns: 2,
    rows: billedRows(result.invoices()),
    empty: NO_LINE,
  });
}

async function* billedRows(invoices: AsyncIterable<ResultInvoice>): AsyncGenerator<BilledRow, void> {
  for await (const invoice of invoices)
    for (const line of invoice.lines) if (isBilled(line)) yield { invoice, line };
}

function ladderColumns(lang: Lang, questioned: QuestionedDays): Column<BilledRow>[] {
  const text = (value: string | null) => textCell(value, lang);
  const rung = (
    header: Text,
    of: (support: LineSupport) => Decimal | null,
    width = 10,
  ): Column<BilledRow> => ({
    header,
    width,
    numeric: true,
    cell: ({ line }) => daysCell(line.support ? of(line.support) : null, MISSING[lang], lang),
  });
  return [
    {
      header: { fr: 'Facture', en: 'Invoice' },
      width: 12,
      cell: ({ invoice }) => text(invoice.number ?? invoice.file),
    },
    { header: { fr: 'Ligne', en: 'Line' }, width: 8, cell: ({ line }) => text(line.id) },
    {
      header: { fr: 'Prestataire', en: 'Contractor' },
      width: 14,
      cell: ({ invoice }) => text(invoice.supplier.name),
    },
    {
      header: { fr: 'Marché', en: 'Contract' },
      width: 12,
      cell: ({ invoice }) => known(invoice.contract?.contractRef ?? invoice.contractRef, MISSING, lang),
    },
    { header: { fr: 'Libellé', en: 'Description' }, width: 24, cell: ({ line }) => text(wording(line)) },
    {
      header: { fr: 'Jours facturés', en: 'Billed days' },
      width: 10,
      numeric: true,
      cell: ({ line }) => daysCell(line.billedDays, NOT_IN_DAYS[lang], lang),
    },
    {
      header: { fr: 'Prix facturé', en: 'Billed rate' },
      width: 12,
      numeric: true,
      cell: ({ line, invoice }) => priceCell(line.unitPrice, invoice.currency, NOT_STATED[lang], lang),
    },
    {
      header: { fr: 'Prix du marché', en: 'Contract rate' },
      width: 12,
      numeric: true,
      cell: ({ line, invoice }) =>
        priceCell(line.support?.contractRate ?? null, invoice.currency, MISSING[lang], lang),
    },
    {
      header: { fr: 'Unité', en: 'Unit' },
      width: 8,
      cell: ({ line }) =>
        known(line.billedUnit === null ? null : UNIT_WORDS[line.billedUnit][lang], NOT_STATED, lang),
    },
    {
      header: { fr: 'Devise', en: 'Currency' },
      width: 10,
      cell: ({ invoice }) => currencyCell(invoice.currency, lang),
    },
    rung({ fr: 'Feuille de temps', en: 'Timesheet' }, (support) => support.timesheetDays, 11),
    rung({ fr: 'Calendrier', en: 'Calendar' }, (support) => support.calendarDays, 12),
    rung({ fr: 'Devis', en: 'Quote' }, (support) => support.quotedDays),
    rung({ fr: 'Unité d’œuvre', en: 'Work unit' }, (support) => support.workUnitDays),
    rung({ fr: 'Effort P10', en: 'Effort P10' }, (support) => support.effort?.p10 ?? null),
    rung({ fr: 'Effort P50', en: 'Effort P50' }, (support) => support.effort?.p50 ?? null),
    rung({ fr: 'Effort P90', en: 'Effort P90' }, (support) => support.effort?.p90 ?? null),
    rung(
      { fr: 'Jours humains déclarés', en: 'Declared human days' },
      (support) => support.declaredHumanDays,
      14,
    ),
    {
      header: { fr: 'Jours étayés', en: 'Supported days' },
      width: 15,
      numeric: true,
      cell: ({ line }) => daysCell(line.support?.supportedDays ?? null, NOT_IN_DAYS[lang], lang),
    },
    {
      header: { fr: 'Repère retenu', en: 'Rests on' },
      width: 15,
      cell: ({ invoice, line }) => restsOn(line.support ?? null, questioned.codesOf(invoice, line), lang),
    },
    {
      header: { fr: 'Origine de l’effort', en: 'Basis of the effort' },
      width: 22,
      screenOnly: true,
      cell: ({ line }) =>
        known(line.support?.effort ? effortOrigin(line.support.effort, lang) : null, MISSING, lang),
    },
    {
      header: { fr: 'Repères qui manquent', en: 'Missing rungs' },
      width: 36,
      cell: ({ line }) => missing(line.support ?? null, lang),
    },
    {
      header: { fr: 'Nature', en: 'Kind' },
      width: 11,
      cell: ({ invoice }) => wordsCell(kindOf(invoice)[lang], lang),
    },
    {
      header: { fr: 'Montant HT', en: 'Amount before VAT' },
      width: 13,
      numeric: true,
      cell: ({ line, invoice }) => moneyCell(line.net, invoice.currency, NOT_STATED[lang], lang),
    },
    {
      header: { fr: 'Personnes', en: 'People' },
      width: 16,
      cell: ({ line }) => text(linked(line, 'personKey')),
    },
    {
      header: { fr: 'Livrables', en: 'Deliverables' },
      width: 16,
      cell: ({ line }) => text(linked(line, 'deliverableRef')),
    },
    {
      header: { fr: 'État de la facture', en: 'State of the invoice' },
      width: 16,
      cell: ({ invoice }) =>
        known(invoice.state === null ? null : INVOICE_STATE_WORDS[invoice.state][lang], NOT_STATED, lang),
    },
    {
      header: { fr: 'Source', en: 'Source' },
      width: SOURCE_WIDTH,
      cell: ({ line }) => text(describePlace(shortPlace(line.source, SOURCE_WIDTH), lang)),
    },
  ];
}

const known = (value: string | null, otherwise: Text, lang: Lang): Cell =>
  value === null ? wordsCell(otherwise[lang], lang, 'soft') : textCell(value, lang);

function wording({ name, description }: ResultLine): string | null {
  const parts = [name, description].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : [...new Set(parts)].join('\n');
}

/** `calendrier (C4)`: a rung, and the findings that question the days it does not support. */
function restsOn(support: LineSupport | null, codes: readonly string[], lang: Lang): Cell {
  if (support?.restsOn == null) return wordsCell(NO_DAY_QUESTIONED[lang], lang, 'soft');
  const rung = rungWord(support.restsOn)[lang];
  return wordsCell(codes.length === 0 ? rung : `${rung} (${codes.join(', ')})`, lang, 'strong');
}

function missing(support: LineSupport | null, lang: Lang): Cell {
  if (support === null) return wordsCell(lang === 'fr' ? 'tous' : 'all of them', lang, 'soft');
  if (support.missing.length === 0) return wordsCell(lang === 'fr' ? 'aucun' : 'none', lang);
  return wordsCell(
    formatList(
      support.missing.map((name) => missingRungWord(name)[lang]),
      lang,
    ),
    lang,
  );
}

function linked(line: ResultLine, key: 'personKey' | 'deliverableRef'): string | null {
  const refs = (line.links ?? []).flatMap((link) => link[key] ?? []);
  return refs.length === 0 ? null : [...new Set(refs)].join(', ');
}
