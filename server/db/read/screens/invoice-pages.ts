import type { Client } from 'pg';
import { invoiceNumberKey, referenceKey } from '../../../domain/names.js';
import type { InvoiceFilter, InvoiceSort } from '../../../usecases/reads/invoice-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { entityKey } from '../../../usecases/reads/sight.js';
import { sqlFile } from '../sql-file.js';
import { decodeCursor, pageOf, type CursorKind } from './keyset-cursor.js';
import { namedQuery } from './named-query.js';
import { contractsOfEntity, idOf, type Viewer } from './viewer.js';

const awaits = sqlFile(import.meta.url, './invoice-awaits-payment.sql').trim();

/** A question on `invoice i` with `{awaits}` filled: the invoice waits to be paid. */
export const awaitingPayment = (question: string): string => question.replace('{awaits}', awaits);

const template = awaitingPayment(sqlFile(import.meta.url, './invoice-page.sql'));
const byStakeSql = awaitingPayment(sqlFile(import.meta.url, './invoice-page-by-stake.sql'));
const searchSql = sqlFile(import.meta.url, './invoice-search.sql');

/** One order of the list: what it sorts by, an expression that an index has. */
interface Order {
  key: string;
  kind: CursorKind;
  descending: boolean;
  only?: string;
}

const ORDERS: Record<Exclude<InvoiceSort, '-atStake'>, Order> = {
  dueDate: {
    key: `CASE WHEN i.payable_by IS NULL THEN 'infinity'::date ELSE i.payable_by END`,
    kind: 'date',
    descending: false,
  },
  '-issueDate': {
    key: `CASE WHEN i.issue_date IS NULL THEN '-infinity'::date ELSE i.issue_date END`,
    kind: 'date',
    descending: true,
  },
  '-received': { key: 'i.id', kind: 'bigint', descending: true },
};

/** Invoices that the audit did not see come after all that it saw. */
const UNSEEN_KEY = '-1';
const UNSEEN: Order = {
  key: `(${UNSEEN_KEY})::bigint`,
  kind: 'bigint',
  descending: true,
  only: `AND NOT EXISTS (SELECT FROM invoice_stake s
                   WHERE s.org_id = i.org_id AND s.audit_id = :audit::bigint AND s.side = :side::text AND s.invoice_id = i.id)`,
};

function pageSql({ key, kind, descending, only = '' }: Order): string {
  return template
    .replaceAll('{key}', key)
    .replaceAll('{type}', kind)
    .replaceAll('{beyond}', descending ? '<' : '>')
    .replaceAll('{direction}', descending ? 'DESC' : 'ASC')
    .replaceAll('{only}', only);
}

const PAGE_SQL = {
  dueDate: pageSql(ORDERS.dueDate),
  '-issueDate': pageSql(ORDERS['-issueDate']),
  '-received': pageSql(ORDERS['-received']),
};
const unseenSql = pageSql(UNSEEN);

interface PlacedInvoice {
  id: string;
  key: string;
}

type Values = Record<string, string | readonly string[] | null>;
type Place = [key: string, id: string] | null;
type Ask = (question: string, place: Place, rows: number) => Promise<PlacedInvoice[]>;

/** The ids of one page, in its order. @throws WrongCursor */
export async function invoicePage(
  client: Client,
  viewer: Viewer,
  { filter, sort }: { filter: InvoiceFilter; sort: InvoiceSort },
  { after, limit }: PageRequest,
): Promise<Page<string>> {
  const list = `invoices ${sort}`;
  const kind = sort === '-atStake' ? 'bigint' : ORDERS[sort].kind;
  const [key = '', id = ''] = after === null ? [] : decodeCursor(after, list, [kind, 'bigint']);
  const place: Place = after === null ? null : [key, id];
  const filters = await filterValues(client, viewer, filter);
  const ask: Ask = async (question, from, rows) => {
    const values = { ...filters, afterKey: from?.[0] ?? null, afterId: from?.[1] ?? null, rows };
    return (await client.query<PlacedInvoice>(namedQuery(question, values))).rows;
  };
  const rows =
    sort === '-atStake'
      ? await byStake(ask, place, limit + 1, filter.class !== undefined)
      : await ask(PAGE_SQL[sort], place, limit + 1);
  return pageOf(rows, { list, limit, keyOf: (row) => [row.key, row.id] }, (row) => row.id);
}

async function byStake(ask: Ask, place: Place, wanted: number, isByClass: boolean): Promise<PlacedInvoice[]> {
  if (place?.[0] === UNSEEN_KEY) return ask(unseenSql, place, wanted);
  const seen = await ask(byStakeSql, place, wanted);
  // Whoever asks for findings asks for invoices that were audited.
  if (seen.length === wanted || isByClass) return seen;
  return [...seen, ...(await ask(unseenSql, null, wanted - seen.length))];
}

/** What the questions take to say which invoices. */
async function filterValues(client: Client, viewer: Viewer, filter: InvoiceFilter): Promise<Values> {
  const { supplierId, contractIds, side, audit } = viewer;
  return {
    viewer: supplierId,
    scope:
      filter.entity === undefined
        ? contractIds
        : await contractsOfEntity(client, viewer, entityKey(filter.entity)),
    audit: audit?.id ?? null,
    side,
    supplier: filter.supplierId === undefined ? null : idOf(filter.supplierId),
    contract: filter.contractId === undefined ? null : idOf(filter.contractId),
    state: filter.state ?? null,
    class: filter.class ?? null,
    awaits: filter.awaits ?? null,
    ...(await searchValues(client, viewer, filter.q?.trim() ?? '')),
  };
}

/** Above every letter and digit that a key is made of. */
const LAST_LETTER = '\u{10FFFF}';

async function searchValues(client: Client, { supplierId, contractIds }: Viewer, q: string): Promise<Values> {
  if (q === '') return { from: null };
  const { rows } = await client.query<{ suppliers: string[]; contracts: string[] }>(searchSql, [
    q,
    referenceKey(q),
    supplierId,
    contractIds,
  ]);
  const number = invoiceNumberKey(q);
  // A search of signs only is the start of no number.
  const from = number === '' ? LAST_LETTER : number;
  const to = number === '' ? LAST_LETTER : `${number}${LAST_LETTER}`;
  return { from, to, suppliers: rows[0]?.suppliers ?? [], contracts: rows[0]?.contracts ?? [] };
}
