import type { Client } from 'pg';
import type { EffortRange } from '../../../domain/effort-range.js';
import type { PlacedSource } from '../../../usecases/reads/brief.js';
import type {
  ContractDeliverable,
  ContractDetail,
  ContractFilter,
  ContractOrder,
  ContractPerson,
  ContractPolicyRow,
  ContractRate,
  ContractRow,
  ContractWorkUnit,
} from '../../../usecases/reads/contract-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { entityKey } from '../../../usecases/reads/sight.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { declarationsInForce } from './declarations.js';
import { effortSumOf } from './effort-sum-of.js';
import { openDocuments } from './document-sight.js';
import { invoicePage } from './invoice-pages.js';
import { invoiceSummaries, supplierBrief } from './invoice-summaries.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { shownRange } from './line-support.js';
import { totalsOf } from './stakes.js';
import { contractsOfEntity, idOf, type Viewer } from './viewer.js';

const sql = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const pageSql = sql('contract-page');
const contractsSql = sql('contracts-of');
const ratesSql = sql('contract-rates');
const peopleSql = sql('contract-people');
const ordersSql = sql('contract-orders');
const workUnitsSql = sql('contract-work-units');
const policyRowsSql = sql('contract-policy-rows');
const deliverablesSql = sql('contract-deliverables');

const LIST = 'contracts';
const SHOWN_INVOICES = 50;

/** One page of contracts. @throws WrongCursor */
export async function contractPage(
  client: Client,
  viewer: Viewer,
  filter: ContractFilter,
  { after, limit }: PageRequest,
): Promise<Page<ContractRow>> {
  const place = after === null ? [null, null] : decodeCursor(after, LIST, ['text', 'bigint']);
  const { rows } = await client.query<{ id: string; key: string }>(pageSql, [
    viewer.supplierId,
    filter.entity === undefined
      ? viewer.contractIds
      : await contractsOfEntity(client, viewer, entityKey(filter.entity)),
    filter.supplierId === undefined ? null : idOf(filter.supplierId),
    ...place,
    limit + 1,
  ]);
  const page = pageOf(rows, { list: LIST, limit, keyOf: ({ key, id }) => [key, id] }, ({ id }) => id);
  const found = await contractRows(client, viewer, page.items);
  return { items: found.map(toContract), next: page.next };
}

async function contractRows(client: Client, viewer: Viewer, ids: readonly string[]): Promise<Row[]> {
  if (ids.length === 0) return [];
  const { audit, side, supplierId } = viewer;
  const { rows } = await client.query<Row>(contractsSql, [ids, audit?.id ?? null, side, supplierId]);
  const byId = new Map(rows.map((row) => [text(row, 'id'), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One contract whole; null when it does not exist or is outside the sight. */
export async function contractDetail(
  client: Client,
  viewer: Viewer,
  id: string,
): Promise<ContractDetail | null> {
  const { supplierId, contractIds } = viewer;
  const [row] = await contractRows(client, viewer, [idOf(id)]);
  if (row === undefined) return null;
  if (supplierId !== null && supplierBrief(row)?.id !== supplierId) return null;
  if (contractIds !== null && !contractIds.includes(id)) return null;
  const registers = await registersOf(client, viewer, row);
  const invoices = await invoicePage(
    client,
    viewer,
    { filter: { contractId: id }, sort: '-issueDate' },
    { after: null, limit: SHOWN_INVOICES },
  );
  return {
    ...toContract(row),
    notifiedOn: orNull(row, 'notifiedOn'),
    billedBefore: orNull(row, 'billedBefore'),
    hoursPerDay: orNull(row, 'hoursPerDay'),
    acceptanceDays: (row.acceptanceDays ?? null) as number | null,
    paymentDays: (row.paymentDays ?? null) as number | null,
    aiPolicyBindingRef: orNull(row, 'aiPolicyBindingRef'),
    aiPolicyNotifiedOn: orNull(row, 'aiPolicyNotifiedOn'),
    assumedTerms: row.assumedTerms as string[],
    ...registers,
    declarations: await declarationsInForce(client, viewer, id),
    stakes: await totalsOf(client, viewer, id),
    invoices: await invoiceSummaries(client, viewer, invoices.items),
    invoicesNext: invoices.next,
  };
}

type Registers = Pick<
  ContractDetail,
  'source' | 'rates' | 'people' | 'orders' | 'workUnits' | 'deliverables' | 'effort' | 'aiPolicyRows'
>;

/**
 * What the registers say of a contract. They name it by its reference: where another firm holds a contract of the same one,
 * nothing tells whose the rows are, and a contractor is shown none of them.
 */
async function registersOf(client: Client, viewer: Viewer, contract: Row): Promise<Registers> {
  const isHidden = viewer.supplierId !== null && contract.isShared === true;
  const key = isHidden ? null : text(contract, 'contractKey');
  const ask = async (question: string, ...more: (string | null)[]): Promise<Row[]> =>
    (await client.query<Row>(question, [key, ...more])).rows;
  const rates = await ask(ratesSql);
  const deliverables = await ask(deliverablesSql, viewer.audit?.id ?? null, orNull(contract, 'hoursPerDay'));
  const documents = [contract, ...rates, ...deliverables].map((row) => text(row, 'documentId'));
  const open = await openDocuments(client, viewer, [...new Set(documents)]);
  const placed = (row: Row): PlacedSource => {
    const documentId = text(row, 'documentId');
    return { ...sourceOf(row), documentId: open.has(documentId) ? documentId : null };
  };
  return {
    source: placed(contract),
    rates: rates.map((row) => ({ ...pick<ContractRate>(row, RATE), source: placed(row) })),
    people: (await ask(peopleSql)).map((row) => pick<ContractPerson>(row, PERSON)),
    orders: (await ask(ordersSql)).map((row) => pick<ContractOrder>(row, ORDER)),
    workUnits: (await ask(workUnitsSql)).map((row) => pick<ContractWorkUnit>(row, WORK_UNIT)),
    deliverables: deliverables.map((row) => ({
      ...pick<ContractDeliverable>(row, DELIVERABLE),
      ...shownEffort(row, viewer),
      source: placed(row),
    })),
    effort: await effortSumOf(client, viewer, { contractKey: key }),
    aiPolicyRows: (await ask(policyRowsSql)).map((row) => pick<ContractPolicyRow>(row, POLICY_ROW)),
  };
}

/** The range of a deliverable and what stands beside it, as the viewer may see them. */
function shownEffort(
  row: Row,
  viewer: Viewer,
): Pick<ContractDeliverable, 'effort' | 'opinions' | 'tailShare'> {
  const effort = shownRange((row.effort ?? null) as EffortRange | null, viewer);
  if (effort === null) return { effort, opinions: null, tailShare: null };
  return {
    effort,
    opinions: (row.opinions ?? null) as ContractDeliverable['opinions'],
    tailShare: (row.tailShare ?? null) as number | null,
  };
}

/** The columns of a row that are fields of `T`, under the same names. */
const pick = <T>(row: Row, names: readonly (keyof T & string)[]): T =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null])) as T;

const RATE: readonly (keyof ContractRate)[] = ['profile', 'unit', 'rate', 'validFrom', 'validTo'];
const PERSON: readonly (keyof ContractPerson)[] = [
  'personKey',
  'name',
  'profile',
  'approvedFrom',
  'approvedTo',
];
const ORDER: readonly (keyof ContractOrder)[] = [
  'orderRef',
  'orderedOn',
  'amount',
  'days',
  'startsOn',
  'endsOn',
];
const WORK_UNIT: readonly (keyof ContractWorkUnit)[] = [
  'code',
  'title',
  'complexity',
  'expectedDays',
  'unitPrice',
];
const POLICY_ROW: readonly (keyof ContractPolicyRow)[] = [
  'everywhere',
  'validFrom',
  'validTo',
  'tool',
  'allowed',
  'maxDataClass',
  'regions',
  'exceptions',
];
const DELIVERABLE: readonly (keyof ContractDeliverable)[] = [
  'id',
  'deliverableRef',
  'title',
  'type',
  'size',
  'sizeUnit',
  'deliveredOn',
  'acceptance',
  'quotedDays',
  'billedDays',
  'declaration',
  'declaredHumanHours',
  'declaredHumanDays',
  'complexity',
  'complexityBy',
  'sizeBeside',
];

function toContract(row: Row): ContractRow {
  return {
    id: text(row, 'id'),
    contractRef: text(row, 'contractRef'),
    title: orNull(row, 'title'),
    entity: orNull(row, 'entity'),
    supplier: supplierBrief(row),
    startDate: text(row, 'startDate'),
    endDate: orNull(row, 'endDate'),
    priceForm: text(row, 'priceForm'),
    ceilingAmount: orNull(row, 'ceilingAmount'),
    currency: text(row, 'currency'),
    billed: orNull(row, 'billed'),
    atStake: orNull(row, 'atStake'),
    aiPolicy: text(row, 'aiPolicy'),
    aiDeclarationRequired: row.aiDeclarationRequired as ContractRow['aiDeclarationRequired'],
  };
}
