import type { Client } from 'pg';
import type {
  ContractorDeclaration,
  DeclarationDetail,
  DeclarationFilter,
  DeclarationView,
  DeclaredTool,
  PriceDeclaration,
} from '../../../usecases/reads/declaration-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import type { DeclarationKey } from './declaration-key.js';
import { standingOf } from './declaration-standing.js';
import { toDeclaration } from './declaration-views.js';
import { openDocuments } from './document-sight.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { namedQuery } from './named-query.js';
import { idOf, type Viewer } from './viewer.js';

const pageSql = sqlFile(import.meta.url, './declaration-page.sql');
const versionsSql = sqlFile(import.meta.url, './declaration-versions.sql');
const declarationsSql = sqlFile(import.meta.url, './declarations-of.sql');

const LIST = 'declarations';
/** More declarations in force than this on one contract are read in their own list. */
const MOST_OF_CONTRACT = 200;

interface PlacedDeclaration extends DeclarationKey {
  key: string;
  id: string;
}

/** Which declarations to list, besides the sight. */
interface Which extends DeclarationFilter {
  ref?: string;
  contractId?: string;
}

/** One page of declarations. @throws WrongCursor */
export async function declarationPage(
  client: Client,
  viewer: Viewer,
  which: Which,
  { after, limit }: PageRequest,
): Promise<Page<DeclarationView>> {
  const [afterDay, afterId] = after === null ? [] : decodeCursor(after, LIST, ['date', 'bigint']);
  // A filter must not tell what the answer does not.
  if (viewer.side === 'buyer' && asksOfData(which)) return { items: [], next: null };
  const rows = await placed(client, viewer, which, { afterDay, afterId, rows: limit + 1 });
  const page = pageOf(rows, { list: LIST, limit, keyOf: ({ key, id }) => [key, id] }, (row) => row);
  return { items: await declarationsOf(client, viewer, page.items), next: page.next };
}

const asksOfData = ({ dataClass, account, hosting }: Which): boolean =>
  [dataClass, account, hosting].some((asked) => asked !== undefined);

async function placed(
  client: Client,
  viewer: Viewer,
  which: Which,
  { afterDay, afterId, rows }: { afterDay?: string | undefined; afterId?: string | undefined; rows: number },
): Promise<PlacedDeclaration[]> {
  const found = await client.query<PlacedDeclaration>(
    namedQuery(pageSql, {
      viewer: viewer.supplierId,
      scope: viewer.contractIds,
      ref: which.ref ?? null,
      contract: which.contractId === undefined ? null : idOf(which.contractId),
      inForce: which.inForce === true ? true : null,
      aiUse: which.aiUse ?? null,
      tool: asksOfData(which) ? true : null,
      dataClass: which.dataClass ?? null,
      account: which.account ?? null,
      hosting: which.hosting ?? null,
      afterDay: afterDay ?? null,
      afterId: afterId ?? null,
      rows,
    }),
  );
  return found.rows;
}

/** The declarations in force of a contract, the latest signed first; contracts are of the price track. */
export async function declarationsInForce(
  client: Client,
  viewer: Viewer,
  contractId: string,
): Promise<PriceDeclaration[]> {
  const page = { after: null, limit: MOST_OF_CONTRACT };
  const { items } = await declarationPage(client, viewer, { contractId, inForce: true }, page);
  return items.filter((one): one is PriceDeclaration => one.view !== 'data');
}

/** The latest signed declaration of use in force of a contract, as its contractor signed it; null without any. */
export async function lastDeclaredUse(
  client: Client,
  viewer: Viewer,
  contractId: string,
): Promise<ContractorDeclaration | null> {
  const page = { after: null, limit: 1 };
  const which: Which = { contractId, aiUse: 'used', inForce: true };
  const [last] = (await declarationPage(client, viewer, which, page)).items;
  return last?.view === 'contractor' ? last : null;
}

/** One declaration with its versions; null when it does not exist or is outside the sight. */
export async function declarationDetail(
  client: Client,
  viewer: Viewer,
  which: { ref: string; contractId?: string },
): Promise<DeclarationDetail | null> {
  const [found] = await placed(client, viewer, which, { rows: 1 });
  if (found === undefined) return null;
  const { contractKey, ref } = found;
  const known = await client.query<{ ref: string }>(versionsSql, [contractKey, ref]);
  const keys = known.rows.map((version) => ({ contractKey, ref: version.ref }));
  const versions = await declarationsOf(client, viewer, keys);
  const own = versions.find(({ declarationKey }) => declarationKey === ref);
  if (own === undefined) return null;
  // What a buyer is not told of a tool still decides what the policy says of it.
  const tools = own.view === 'buyer' ? await toolsOf(client, found) : own.tools;
  const standing = await standingOf(client, found, own, tools);
  return { ...own, versions: newestFirst(versions), standing };
}

/** The tools of a declaration with all that was given to them, whoever reads. */
async function toolsOf(client: Client, { contractKey, ref }: DeclarationKey): Promise<DeclaredTool[]> {
  const { rows } = await client.query<Row>(declarationsSql, [[contractKey], [ref], null]);
  return (rows[0]?.tools ?? []) as DeclaredTool[];
}

/** Step by step back from the one that nothing replaces; what a chain that bites its own tail leaves follows. */
function newestFirst(versions: readonly DeclarationView[]): DeclarationView[] {
  const byRef = new Map(versions.map((version) => [version.declarationKey, version]));
  const ordered: DeclarationView[] = [];
  const replaced = new Set(versions.map(({ supersedes }) => supersedes));
  const newest = versions.filter(({ declarationKey }) => !replaced.has(declarationKey));
  for (const start of [...newest, ...versions]) {
    let next: DeclarationView | undefined = start;
    while (next !== undefined && byRef.delete(next.declarationKey)) {
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
      nameOf({ contractKey: text(row, 'contractKey'), ref: text(row, 'declarationKey') }),
      toDeclaration(row, viewer, open),
    ]),
  );
  return keys.flatMap((key) => byKey.get(nameOf(key)) ?? []);
}

const nameOf = ({ contractKey, ref }: DeclarationKey): string => JSON.stringify([contractKey, ref]);
