import type { Client } from 'pg';
import type {
  DeclarationDetail,
  DeclarationView,
  DeclaredTool,
} from '../../../usecases/reads/declaration-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { openDocuments } from './document-sight.js';
import { contractBrief, supplierBrief } from './invoice-summaries.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { idOf, type Viewer } from './viewer.js';

const sight = sqlFile(import.meta.url, './declaration-sight.sql').trim();
const pageSql = sqlFile(import.meta.url, './declaration-page.sql').replace('{sight}', sight);
const versionsSql = sqlFile(import.meta.url, './declaration-versions.sql');
const declarationsSql = sqlFile(import.meta.url, './declarations-of.sql');

const LIST = 'declarations';
/** More declarations in force than this on one contract are read in their own list. */
const MOST_OF_CONTRACT = 200;

/** What a declaration is known by. */
export interface DeclarationKey {
  contractKey: string;
  ref: string;
}

interface PlacedDeclaration extends DeclarationKey {
  key: string;
  id: string;
}

/** Which declarations to list, besides the sight. */
interface Which {
  ref?: string;
  contractId?: string;
  inForce?: boolean;
}

/** One page of declarations. @throws WrongCursor */
export async function declarationPage(
  client: Client,
  viewer: Viewer,
  which: Which,
  { after, limit }: PageRequest,
): Promise<Page<DeclarationView>> {
  const place = after === null ? [null, null] : decodeCursor(after, LIST, ['date', 'bigint']);
  const { rows } = await client.query<PlacedDeclaration>(pageSql, [
    viewer.supplierId,
    viewer.contractIds,
    ...place,
    limit + 1,
    which.ref ?? null,
    which.contractId === undefined ? null : idOf(which.contractId),
    which.inForce ?? null,
  ]);
  const page = pageOf(rows, { list: LIST, limit, keyOf: ({ key, id }) => [key, id] }, (row) => row);
  return { items: await declarationsOf(client, viewer, page.items), next: page.next };
}

/** The declarations in force of a contract, the latest signed first. */
export async function declarationsInForce(
  client: Client,
  viewer: Viewer,
  contractId: string,
): Promise<DeclarationView[]> {
  const page = { after: null, limit: MOST_OF_CONTRACT };
  return (await declarationPage(client, viewer, { contractId, inForce: true }, page)).items;
}

/** One declaration with its versions; null when it does not exist or is outside the sight. */
export async function declarationDetail(
  client: Client,
  viewer: Viewer,
  which: { ref: string; contractId?: string },
): Promise<DeclarationDetail | null> {
  const { rows } = await client.query<PlacedDeclaration>(pageSql, [
    viewer.supplierId,
    viewer.contractIds,
    null,
    null,
    1,
    which.ref,
    which.contractId === undefined ? null : idOf(which.contractId),
    null,
  ]);
  const [found] = rows;
  if (found === undefined) return null;
  const { contractKey, ref } = found;
  const known = await client.query<{ ref: string }>(versionsSql, [contractKey, ref]);
  const keys = known.rows.map((version) => ({ contractKey, ref: version.ref }));
  const versions = await declarationsOf(client, viewer, keys);
  const own = versions.find(({ declarationRef }) => declarationRef === ref);
  return own === undefined ? null : { ...own, versions: newestFirst(versions) };
}

/** Step by step back from the one that nothing replaces; what a chain that bites its own tail leaves follows. */
function newestFirst(versions: readonly DeclarationView[]): DeclarationView[] {
  const byRef = new Map(versions.map((version) => [version.declarationRef, version]));
  const ordered: DeclarationView[] = [];
  const newest = versions.filter(({ supersededBy }) => supersededBy === null || !byRef.has(supersededBy));
  for (const start of [...newest, ...versions]) {
    let next: DeclarationView | undefined = start;
    while (next !== undefined && byRef.delete(next.declarationRef)) {
      ordered.push(next);
      next = next.supersedes === null ? undefined : byRef.get(next.supersedes);
    }
  }
  return ordered;
}

/** Declarations by their keys, in that order. They are in sight already. */
export async function declarationsOf(
  client: Client,
  viewer: Viewer,
  keys: readonly DeclarationKey[],
): Promise<DeclarationView[]> {
  if (keys.length === 0) return [];
  const { rows } = await client.query<Row>(declarationsSql, [
    keys.map(({ contractKey }) => contractKey),
    keys.map(({ ref }) => ref),
    viewer.supplierId,
  ]);
  const open = await openDocuments(client, viewer, [...new Set(rows.map((row) => text(row, 'documentId')))]);
  const byKey = new Map(
    rows.map((row) => [
      nameOf({ contractKey: text(row, 'contractKey'), ref: text(row, 'declarationRef') }),
      toDeclaration(row, open),
    ]),
  );
  return keys.flatMap((key) => byKey.get(nameOf(key)) ?? []);
}

const nameOf = ({ contractKey, ref }: DeclarationKey): string => JSON.stringify([contractKey, ref]);

function toDeclaration(row: Row, open: ReadonlySet<string>): DeclarationView {
  const documentId = text(row, 'documentId');
  return {
    declarationRef: text(row, 'declarationRef'),
    contract: contractBrief({ ...row, contractRef: row.knownRef }),
    contractRef: text(row, 'contractRef'),
    supplier: supplierBrief(row),
    deliverable: deliverableOf(row),
    deliverableRef: orNull(row, 'deliverableRef'),
    invoiceNumber: orNull(row, 'invoiceNumber'),
    lineId: orNull(row, 'lineId'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    aiUse: row.aiUse as DeclarationView['aiUse'],
    tools: (row.tools ?? []) as DeclaredTool[],
    stages: row.stages as string[],
    shareLow: orNull(row, 'shareLow'),
    shareHigh: orNull(row, 'shareHigh'),
    humanReview: orNull(row, 'humanReview'),
    reviewDays: orNull(row, 'reviewDays'),
    humanHours: orNull(row, 'humanHours'),
    daysSavedLow: orNull(row, 'daysSavedLow'),
    daysSavedHigh: orNull(row, 'daysSavedHigh'),
    priorApprovalRef: orNull(row, 'priorApprovalRef'),
    subcontractor: orNull(row, 'subcontractor'),
    signedBy: text(row, 'signedBy'),
    signedAt: text(row, 'signedAt'),
    supersedes: orNull(row, 'supersedes'),
    supersededBy: orNull(row, 'supersededBy'),
    source: { ...sourceOf(row), documentId: open.has(documentId) ? documentId : null },
  };
}

function deliverableOf(row: Row): DeclarationView['deliverable'] {
  const id = orNull(row, 'deliverableId');
  if (id === null) return null;
  return { id, deliverableRef: text(row, 'knownDeliverable'), title: text(row, 'deliverableTitle') };
}
