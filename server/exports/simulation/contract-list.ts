import type { SimulatedContract } from '../../domain/simulation.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Lang, Text } from '../../domain/text.js';
import type { Book } from '../workbook/book.js';
import { countCell, currencyCell, daysCell, moneyCell, textCell, wordsCell } from '../workbook/cells.js';
import { writeTable, type Column } from '../workbook/table-sheet.js';
import { amountWords, simulated, today } from './amount-words.js';

/** A contract in one currency: its counts stand with the first one alone, so that a sum takes them once. */
interface ContractRow extends Omit<SimulatedContract, 'money'> {
  isFirst: boolean;
  money: SimulatedContract['money'][number] | null;
}

const NO_MONEY: Text = { fr: 'rien', en: 'nothing' };

/** One row per contract and currency: findings, days and money as the rule of that code stands and as it is tried out. */
export async function writeContractList(
  book: Book,
  code: string,
  contracts: AsyncIterable<SimulatedContract>,
): Promise<void> {
  await writeTable(book, {
    name: { fr: 'Par marché', en: 'By contract' },
    columns: columnsOf(amountWords(code), book.lang),
    rows: rowsOf(contracts),
    empty: { fr: 'Aucun marché n’est concerné.', en: 'No contract is concerned.' },
    frozenColumns: 1,
  });
}

async function* rowsOf(contracts: AsyncIterable<SimulatedContract>): AsyncGenerator<ContractRow, void> {
  for await (const { money, ...contract } of contracts) {
    yield { ...contract, isFirst: true, money: money[0] ?? null };
    for (const other of money.slice(1)) yield { ...contract, isFirst: false, money: other };
  }
}

function columnsOf(amount: Text, lang: Lang): Column<ContractRow>[] {
  const count = (header: Text, of: (row: ContractRow) => number): Column<ContractRow> => ({
    header,
    width: 12,
    numeric: true,
    cell: (row) => (row.isFirst ? countCell(of(row)) : textCell(null, lang)),
  });
  const days = (header: Text, of: (row: ContractRow) => Decimal): Column<ContractRow> => ({
    header,
    width: 12,
    numeric: true,
    cell: (row) => (row.isFirst ? daysCell(of(row), '', lang) : textCell(null, lang)),
  });
  const money = (
    header: Text,
    of: (row: NonNullable<ContractRow['money']>) => Decimal,
  ): Column<ContractRow> => ({
    header,
    width: 16,
    numeric: true,
    cell: ({ money: sum }) =>
      moneyCell(sum === null ? null : of(sum), sum?.currency ?? null, NO_MONEY[lang], lang),
  });
  return [
    {
      header: { fr: 'Marché', en: 'Contract' },
      width: 18,
      cell: ({ contract }) =>
        contract === null
          ? wordsCell({ fr: 'sans marché', en: 'without a contract' }[lang], lang, 'soft')
          : textCell(contract.ref, lang, 'strong'),
    },
    {
      header: { fr: 'Objet', en: 'Title' },
      width: 30,
      cell: ({ contract }) => textCell(contract?.title ?? null, lang),
    },
    {
      header: { fr: 'Prestataire', en: 'Contractor' },
      width: 24,
      cell: (row) => textCell(row.supplier, lang),
    },
    count({ fr: 'Constats aujourd’hui', en: 'Findings today' }, (row) => row.findings.now),
    count({ fr: 'Constats simulés', en: 'Findings simulated' }, (row) => row.findings.simulated),
    count({ fr: 'Nouveaux', en: 'New' }, (row) => row.findings.new),
    count({ fr: 'Disparus', en: 'Gone' }, (row) => row.findings.gone),
    count({ fr: 'Modifiés', en: 'Changed' }, (row) => row.findings.changed),
    days({ fr: 'Jours aujourd’hui', en: 'Days today' }, (row) => row.days.now),
    days({ fr: 'Jours simulés', en: 'Days simulated' }, (row) => row.days.simulated),
    money(today(amount), (sum) => sum.now),
    money(simulated(amount), (sum) => sum.simulated),
    {
      header: { fr: 'Devise', en: 'Currency' },
      width: 10,
      screenOnly: true,
      cell: ({ money: sum }) => (sum === null ? textCell(null, lang) : currencyCell(sum.currency, lang)),
    },
  ];
}
