import type { Client } from 'pg';
import type { LineSupport } from '../../../domain/audit-result.js';
import { exact, max, toDecimal, toFixed, type Decimal } from '../../../domain/decimal.js';
import { ruleOf } from '../../../rules/catalogue.js';
import type { PageRequest } from '../../../usecases/reads/page.js';
import { entityKey } from '../../../usecases/reads/sight.js';
import type {
  SingleClickFigures,
  SingleClickFilter,
  SingleClickLine,
  SingleClickPage,
} from '../../../usecases/reads/single-click-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { contractBrief, supplierBrief } from './invoice-summaries.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { toLineSupport, withSupport } from './line-support.js';
import { contractsOfEntity, idOf, type Viewer } from './viewer.js';

const candidates = sqlFile(import.meta.url, './single-click-candidates.sql').trim();
const question = (name: string): string =>
  sqlFile(import.meta.url, `./single-click-${name}.sql`).replace('{candidates}', candidates);
const pageSql = question('page');
const linesSql = withSupport(question('lines'), '$7');
const figuresSql = question('figures');

const LIST = 'single-click';

interface PlacedLine {
  due: string;
  less: string;
  id: string;
}

/** One page of the list, with the figures of the whole of it. @throws WrongCursor */
export async function singleClickPage(
  client: Client,
  viewer: Viewer,
  filter: SingleClickFilter,
  { after, limit }: PageRequest,
): Promise<SingleClickPage> {
  const place = after === null ? [null, null, null] : decodeCursor(after, LIST, ['date', 'bigint', 'bigint']);
  const { audit, audience, supplierId, contractIds, side } = viewer;
  const which = [
    audit?.id ?? null,
    audience,
    supplierId,
    filter.entity === undefined
      ? contractIds
      : await contractsOfEntity(client, viewer, entityKey(filter.entity)),
    filter.contractId === undefined ? null : idOf(filter.contractId),
  ];
  const found = await client.query<PlacedLine>(pageSql, [
    ...which,
    filter.restsOn ?? null,
    ...place,
    limit + 1,
  ]);
  const page = pageOf(
    found.rows,
    { list: LIST, limit, keyOf: ({ due, less, id }) => [due, less, id] },
    ({ id }) => id,
  );
  const lines = await client.query<Row>(linesSql, [...which, page.items, side]);
  const byId = new Map(lines.rows.map((row) => [text(row, 'id'), toLine(row, viewer)]));
  const figures = await client.query<CountedLines>(figuresSql, which);
  return {
    items: page.items.flatMap((id) => byId.get(id) ?? []),
    next: page.next,
    ...withExpectation(figures.rows[0] ?? NOTHING),
  };
}

type CountedLines = Omit<SingleClickFigures, 'expectedHonest'>;
const NOTHING: CountedLines = { shown: 0, byDeclaredHours: 0, byEffort: 0, lines: 0, withEffort: 0 };

/** The rule that questions the effort range. */
const EFFORT_RULE = 'L4';

/**
 * Every line that was tried had at most the rule's share of honest jobs to be asked (effort-evidence 5.4): that share of the
 * lines tried, and no more than are shown.
 */
function withExpectation(counted: CountedLines): SingleClickFigures {
  const share = ruleOf(EFFORT_RULE)?.params.honestShare?.default ?? '0';
  return { ...counted, expectedHonest: atMost(exact(share).times(counted.withEffort), counted.byEffort) };
}

function atMost(value: ReturnType<typeof exact>, bound: number): Decimal {
  return toFixed(value.gt(bound) ? exact(bound) : value, 2);
}

/** What the finding shown leaves of the billed days: another one may question more of them, on its own page. */
function leftOf({ billedDays, supportedDays }: LineSupport, questioned: Decimal | null): Decimal | null {
  if (billedDays === null || questioned === null) return supportedDays;
  return toDecimal(max(exact(billedDays).minus(questioned), '0'));
}

/** None where the ladder went with a document that is read again: the next audit has it. */
function toLine(row: Row, viewer: Viewer): SingleClickLine[] {
  const support = toLineSupport(row, viewer);
  if (support === null) return [];
  return [
    {
      line: {
        id: text(row, 'id'),
        ref: text(row, 'ref'),
        name: orNull(row, 'name'),
        billedDays: orNull(row, 'billedDays'),
        net: orNull(row, 'net'),
        days: orNull(row, 'days'),
        amount: orNull(row, 'amount'),
      },
      invoice: {
        id: text(row, 'invoiceId'),
        ref: text(row, 'invoiceRef'),
        issueDate: orNull(row, 'issueDate'),
        dueDate: orNull(row, 'dueDate'),
        paidOn: orNull(row, 'paidOn'),
        currency: text(row, 'currency'),
      },
      supplier: supplierBrief(row),
      contract: contractBrief(row),
      support,
      finding: {
        id: text(row, 'key'),
        code: text(row, 'code'),
        class: row.class as SingleClickLine['finding']['class'],
        amountAtStake: orNull(row, 'amountAtStake'),
      },
      restsOn: row.findingRests as SingleClickLine['restsOn'],
      supportedDays: leftOf(support, orNull(row, 'days')),
    },
  ];
}
