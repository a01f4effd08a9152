import type { AuditResultSections } from '../../domain/audit-result.js';
import type { EffortSum } from '../../domain/effort-sum.js';
import { formatList } from '../../domain/format/list-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { effortSumSentences } from '../../domain/words/effort-beside-words.js';
import type { Book } from './book.js';
import { countCell, daysCell, textCell, wordsCell, type Cell } from './cells.js';
import { numberStyle } from './styles.js';
import { writeTable, type Column } from './table-sheet.js';

/** An invoice or a contract whose deliverables have a range together. */
interface SummedRow {
  of: Text;
  ref: string;
  contractor: string | null;
  effort: EffortSum;
}

const INVOICE: Text = { fr: 'facture', en: 'invoice' };
const CONTRACT: Text = { fr: 'marché', en: 'contract' };
const FEW: Text = { fr: 'moins de 1 %', en: 'under 1%' };
const SHARE_FORMAT: Readonly<Record<Lang, string>> = { fr: '0\u00a0%', en: '0%' };
const NO_SUM: Text = {
  fr: 'Aucune facture ni aucun marché ne facture au moins deux livrables qui aient une fourchette et des jours.',
  en: 'No invoice and no contract bills at least two deliverables with a range and days.',
};

/** One row per invoice, then per contract, that bills several deliverables with a range: what they take together. */
export async function writeEffortSums(book: Book, result: AuditResultSections): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Effort d’ensemble', en: 'Effort together' },
    columns: sumColumns(book.lang),
    frozenColumns: 2,
    rows: summedRows(result, book.lang),
    empty: NO_SUM,
  });
}

async function* summedRows(result: AuditResultSections, lang: Lang): AsyncGenerator<SummedRow, void> {
  for await (const { number, file, supplier, effort } of result.invoices())
    if (effort !== undefined) yield { of: INVOICE, ref: number ?? file, contractor: supplier.name, effort };
  for await (const { contractRef, suppliers, effort } of result.contracts()) {
    if (effort === undefined) continue;
    const names = suppliers.map(({ name, id }) => name ?? id);
    const contractor = names.length === 0 ? null : formatList([...new Set(names)], lang);
    yield { of: CONTRACT, ref: contractRef, contractor, effort };
  }
}

function sumColumns(lang: Lang): Column<SummedRow>[] {
  const days = (header: Text, of: (effort: EffortSum) => string): Column<SummedRow> => ({
    header,
    width: 10,
    numeric: true,
    cell: ({ effort }) => daysCell(of(effort), '', lang),
  });
  const sentences = (effort: EffortSum): string[] => effortSumSentences(effort, lang);
  return [
    { header: { fr: 'Porte sur', en: 'About' }, width: 10, cell: ({ of }) => wordsCell(of[lang], lang) },
    {
      header: { fr: 'Facture ou marché', en: 'Invoice or contract' },
      width: 14,
      cell: ({ ref }) => textCell(ref, lang),
    },
    {
      header: { fr: 'Prestataire', en: 'Contractor' },
      width: 18,
      cell: ({ contractor }) => textCell(contractor, lang),
    },
    {
      header: { fr: 'Livrables comptés', en: 'Deliverables counted' },
      width: 14,
      numeric: true,
      cell: ({ effort }) => countCell(effort.deliverables),
    },
    {
      header: { fr: 'Livrables sans fourchette', en: 'Deliverables without a range' },
      width: 14,
      numeric: true,
      cell: ({ effort }) => countCell(effort.leftOut ?? 0),
    },
    days({ fr: 'Jours facturés', en: 'Billed days' }, ({ billedDays }) => billedDays),
    days({ fr: 'Effort P10', en: 'Effort P10' }, ({ p10 }) => p10),
    days({ fr: 'Effort P50', en: 'Effort P50' }, ({ p50 }) => p50),
    days({ fr: 'Effort P90', en: 'Effort P90' }, ({ p90 }) => p90),
    {
      header: {
        fr: 'Prestataires honnêtes qui en demandent autant',
        en: 'Honest contractors who take as many',
      },
      width: 16,
      numeric: true,
      cell: ({ effort }) => shareCell(effort.tailShare, lang),
    },
    {
      header: { fr: 'Ce que cela dit', en: 'What it says' },
      width: 60,
      cell: ({ effort }) => wordsCell(sentences(effort).slice(0, 2).join(' '), lang),
    },
    {
      header: { fr: 'Comment la somme est faite', en: 'How the sum is made' },
      width: 50,
      screenOnly: true,
      cell: ({ effort }) => wordsCell(sentences(effort).slice(2).join(' '), lang),
    },
  ];
}

/** In whole hundredths, as the sentence says it; too few are said in words, never 0. */
const shareCell = (share: number, lang: Lang): Cell =>
  Math.round(share * 100) === 0
    ? wordsCell(FEW[lang], lang, 'softRight')
    : { value: Math.round(share * 100) / 100, style: numberStyle(SHARE_FORMAT[lang]) };
