import type { Client } from 'pg';
import type { Finding, StoredFinding } from '../../../domain/finding.js';
import { money, days, sum, type Decimal } from '../../../domain/decimal.js';
import { typeset } from '../../../domain/format/typeset.js';
import type { Text } from '../../../domain/text.js';
import { ruleOf } from '../../../rules/catalogue.js';
import { ruleInVersion } from '../../../rules/earlier-versions.js';
import type {
  BuyerFinding,
  ContractorFinding,
  DataFinding,
  FindingAbout,
  FindingFilter,
  FindingLine,
  FindingView,
} from '../../../usecases/reads/finding-reads.js';
import type { Page, PageRequest } from '../../../usecases/reads/page.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { passagesIn } from './finding-passages.js';
import { groupBy } from './group-by.js';
import { contractBrief, supplierBrief } from './invoice-summaries.js';
import { decodeCursor, pageOf } from './keyset-cursor.js';
import { namedQuery } from './named-query.js';
import { placeSources, type KnownDocument, type PlaceSource } from './place-sources.js';
import { idOf, type Viewer } from './viewer.js';

const pageSql = sqlFile(import.meta.url, './finding-page.sql');
const findingsSql = sqlFile(import.meta.url, './findings-of.sql');
const linesSql = sqlFile(import.meta.url, './finding-lines.sql');

const LIST = 'findings';

interface PlacedFinding {
  revisionId: string;
  key: string;
  id: string;
}

/** One page of the findings that the viewer may see. @throws WrongCursor */
export async function findingPage(
  client: Client,
  viewer: Viewer,
  filter: FindingFilter & { key?: string },
  { after, limit }: PageRequest,
): Promise<Page<FindingView>> {
  const [afterStake, afterId] =
    after === null ? [null, null] : decodeCursor(after, LIST, ['bigint', 'bigint']);
  const { rows } = await client.query<PlacedFinding>(
    namedQuery(pageSql, {
      audit: viewer.audit?.id ?? null,
      audience: viewer.audience,
      viewer: viewer.supplierId,
      scope: viewer.contractIds,
      class: filter.class ?? null,
      code: filter.code ?? null,
      topic: filter.topic ?? null,
      supplier: filter.supplierId === undefined ? null : idOf(filter.supplierId),
      contract: filter.contractId === undefined ? null : idOf(filter.contractId),
      invoice: filter.invoiceId === undefined ? null : idOf(filter.invoiceId),
      declaration: filter.declarationRef ?? null,
      key: filter.key ?? null,
      afterStake: afterStake ?? null,
      afterId: afterId ?? null,
      rows: limit + 1,
    }),
  );
  const page = pageOf(
    rows,
    { list: LIST, limit, keyOf: ({ key, id }) => [key, id] },
    ({ revisionId }) => revisionId,
  );
  return { items: await findingsOf(client, viewer, page.items), next: page.next };
}

/** Findings by their revisions, in that order. They are in sight already. */
async function findingsOf(
  client: Client,
  viewer: Viewer,
  revisionIds: readonly string[],
): Promise<FindingView[]> {
  if (revisionIds.length === 0) return [];
  const { supplierId, contractIds, audit } = viewer;
  const { rows } = await client.query<Row>(findingsSql, [
    revisionIds,
    audit?.id ?? null,
    supplierId,
    contractIds,
  ]);
  const lines = await client.query<Row>(linesSql, [revisionIds, supplierId, contractIds]);
  const linesOf = groupBy(lines.rows, (row) => text(row, 'revisionId'));
  const places = rows.flatMap((row) => {
    const content = row.content as StoredFinding;
    const { evidence, supplierEvidence } = content;
    if (supplierId !== null) return supplierEvidence;
    const passages = passagesIn(content).flatMap(({ at, otherAt }) => [at, otherAt]);
    return [...evidence, ...supplierEvidence, ...passages];
  });
  const placed = await placeSources(client, viewer, places);
  const toView = viewOf(viewer);
  const byRevision = new Map(
    rows.map((row): [string, FindingView] => [
      text(row, 'revisionId'),
      toView({ row, lines: linesOf.get(text(row, 'revisionId')) ?? [], placed }),
    ]),
  );
  return revisionIds.flatMap((id) => byRevision.get(id) ?? []);
}

interface Found {
  row: Row;
  lines: readonly Row[];
  placed: PlaceSource;
}

/** The form in which a viewer reads findings: whoever sees no money reads the data track. */
function viewOf({ side }: Viewer): (found: Found) => FindingView {
  if (side === null) return toOfficer;
  return side === 'supplier' ? toContractor : toBuyer;
}

function toOfficer({ row, lines, placed }: Found): DataFinding {
  const content = row.content as StoredFinding;
  const known = knownDocuments(row, lines);
  return {
    view: 'data',
    ...toldOf(row, content),
    ...askingOf(content),
    message: content.message,
    evidence: content.evidence.map((at) => placed(at, known)),
  };
}

function toBuyer({ row, lines, placed }: Found): BuyerFinding {
  const content = row.content as StoredFinding;
  const known = knownDocuments(row, lines);
  return {
    view: 'buyer',
    ...toldOf(row, content),
    ...askingOf(content),
    currency: text(row, 'currency'),
    subject: content.subject,
    related: content.related,
    amountAtStake: content.amountAtStake,
    daysUnsupported: content.daysUnsupported,
    message: content.message,
    supplierMessage: content.supplierMessage,
    evidence: content.evidence.map((at) => placed(at, known)),
    supplierEvidence: content.supplierEvidence.map((at) => placed(at, known)),
    passages: passagesIn(content).map((one) => ({
      at: placed(one.at, known),
      text: one.text,
      otherAt: placed(one.otherAt, known),
      otherText: one.otherText,
    })),
    lines: lines.map(toLine),
    mayInterruptPayment: content.mayInterruptPayment,
  };
}

/** Sums over its own lines only where others are in question too: theirs would follow by subtraction. */
function toContractor({ row, lines, placed }: Found): ContractorFinding {
  const content = row.content as Finding;
  const own = lines.filter(({ isOwn }) => isOwn === true);
  const isWhole = own.length === lines.length;
  const known = knownDocuments(row, own);
  return {
    view: 'contractor',
    ...toldOf(row, content),
    currency: text(row, 'currency'),
    amountAtStake: isWhole ? content.amountAtStake : total(own, 'amount', money),
    daysUnsupported: isWhole ? content.daysUnsupported : total(own, 'days', days),
    message: content.supplierMessage ?? content.question,
    evidence: content.supplierEvidence.map((at) => placed(at, known)),
    lines: own.map(toLine),
  };
}

function toldOf(
  row: Row,
  { code, class: findingClass, question }: Finding,
): Pick<FindingView, 'id' | 'code' | 'title' | 'class' | 'about' | 'question' | 'innocent'> {
  const messages = ruleOf(code)?.messages;
  return {
    id: text(row, 'key'),
    code,
    title: messages === undefined ? { fr: code, en: code } : shown(messages.title),
    class: findingClass,
    about: aboutOf(row),
    question,
    innocent: (messages?.innocent ?? []).map(shown),
  };
}

function askingOf({
  code,
  rule,
  version,
  confidence,
  topic,
  demoted,
}: StoredFinding): Pick<BuyerFinding, 'rule' | 'version' | 'confidence' | 'topic' | 'why' | 'demoted'> {
  const why = ruleInVersion(code, version)?.messages.why;
  return {
    rule,
    version,
    confidence,
    topic,
    why: why === undefined ? null : shown(why),
    demoted: demoted !== undefined,
  };
}

/** The rule's own words, typed plainly in the catalogue, as they are shown. */
const shown = ({ fr, en }: Text): Text => ({ fr: typeset(fr, 'fr'), en: typeset(en, 'en') });

function aboutOf(row: Row): FindingAbout {
  const invoiceId = orNull(row, 'invoiceId');
  return {
    supplier: supplierBrief(row),
    contract: contractBrief(row),
    invoice: invoiceId === null ? null : { id: invoiceId, ref: text(row, 'invoiceRef') },
    lineId: invoiceId === null ? null : orNull(row, 'lineId'),
  };
}

const toLine = (row: Row): FindingLine => ({
  invoiceId: orNull(row, 'invoiceId'),
  invoice: text(row, 'invoice'),
  lineId: orNull(row, 'lineId'),
  line: orNull(row, 'line'),
  days: orNull(row, 'days'),
  amount: orNull(row, 'amount'),
});

/** The document of the invoice that it is about, and those of the lines in question. */
function knownDocuments(row: Row, lines: readonly Row[]): KnownDocument[] {
  return [row, ...lines].flatMap((one) => {
    const id = orNull(one, 'documentId');
    return id === null ? [] : [{ id, file: text(one, 'documentFile'), importId: orNull(one, 'importId') }];
  });
}

function total(
  lines: readonly Row[],
  column: 'amount' | 'days',
  write: (value: ReturnType<typeof sum>) => Decimal,
): Decimal | null {
  const known = lines.flatMap((row) => orNull(row, column) ?? []);
  return known.length === 0 ? null : write(sum(known));
}
