import type { Client } from 'pg';
import { linkConfidence } from '../../../domain/link-confidence.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { PlacedSource } from '../../../usecases/reads/brief.js';
import type { InvoiceDetail, InvoiceLineView, LineTie } from '../../../usecases/reads/invoice-reads.js';
import type { PriceFinding } from '../../../usecases/reads/finding-reads.js';
import { orNull, sourceOf, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { effortSumOf } from './effort-sum-of.js';
import { openDocuments } from './document-sight.js';
import { findingPage } from './findings.js';
import { invoiceSummaries } from './invoice-summaries.js';
import { toLineSupport, withSupport } from './line-support.js';
import { placeSources } from './place-sources.js';
import { rungPlaces, rungSources } from './rung-sources.js';
import { invoiceStake } from './stakes.js';
import { idOf, type Viewer } from './viewer.js';

const detailSql = sqlFile(import.meta.url, './invoice-detail.sql');
const linesSql = withSupport(sqlFile(import.meta.url, './invoice-lines.sql'), '$3');

/** More findings than this on one invoice are read in the list of findings. */
const MOST_FINDINGS = 200;

/** One invoice whole; null when it does not exist or is outside the sight. */
export async function invoiceDetail(
  client: Client,
  viewer: Viewer,
  id: string,
): Promise<InvoiceDetail | null> {
  const { supplierId, contractIds, audit, side } = viewer;
  const { rows } = await client.query<Row>(detailSql, [idOf(id), supplierId, contractIds]);
  const [row] = rows;
  const [summary] = row === undefined ? [] : await invoiceSummaries(client, viewer, [id]);
  if (row === undefined || summary === undefined) return null;
  const document = { id: text(row, 'documentId'), file: text(row, 'file'), importId: text(row, 'importId') };
  const open = await openDocuments(client, viewer, [document.id]);
  const placed = (at: SourceRef): InvoiceDetail['source'] => ({
    ...at,
    documentId: open.has(document.id) ? document.id : null,
  });
  const lines = await client.query<Row>(linesSql, [id, audit?.id ?? null, side]);
  const behind = await placeSources(client, viewer, lines.rows.flatMap(rungPlaces));
  return {
    ...summary,
    document: { id: document.id, file: document.file },
    source: placed(sourceOf(row)),
    ...headOf(row),
    lines: lines.rows.map((line) =>
      toLine(line, viewer, {
        source: placed(sourceOf({ ...line, sourceFile: document.file })),
        behind: (at) => behind(at, [document]),
      }),
    ),
    effort: await effortSumOf(client, viewer, { invoiceId: id }),
    stake: await invoiceStake(client, viewer, id),
    findingList: await findingsOn(client, viewer, id),
    audit,
  };
}

async function findingsOn(client: Client, viewer: Viewer, invoiceId: string): Promise<PriceFinding[]> {
  const page = await findingPage(client, viewer, { invoiceId }, { after: null, limit: MOST_FINDINGS });
  return page.items.filter((finding): finding is PriceFinding => finding.view !== 'data');
}

type Head = Pick<
  InvoiceDetail,
  | 'periodStart'
  | 'periodEnd'
  | 'typeCode'
  | 'direction'
  | 'buyerReference'
  | 'orderRef'
  | 'contractLink'
  | 'totals'
  | 'precedingInvoices'
>;

function headOf(row: Row): Head {
  return {
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    typeCode: orNull(row, 'typeCode'),
    direction: row.direction as 1 | -1,
    buyerReference: orNull(row, 'buyerReference'),
    orderRef: orNull(row, 'orderRef'),
    contractLink: linkOf(text(row, 'contractHow')),
    totals: {
      lines: orNull(row, 'lines'),
      allowances: orNull(row, 'allowances'),
      charges: orNull(row, 'charges'),
      withoutVat: orNull(row, 'withoutVat'),
      vat: orNull(row, 'vat'),
      withVat: orNull(row, 'withVat'),
      prepaid: orNull(row, 'prepaid'),
      rounding: orNull(row, 'rounding'),
      payable: orNull(row, 'payable'),
    },
    precedingInvoices: row.precedingInvoices as InvoiceDetail['precedingInvoices'],
  };
}

const linkOf = (how: string): InvoiceDetail['contractLink'] => ({ how, confidence: linkConfidence(how) });

interface LinePlaces {
  source: InvoiceLineView['source'];
  /** The document of a place behind a rung. */
  behind: (at: SourceRef) => PlacedSource;
}

function toLine(row: Row, viewer: Viewer, { source, behind }: LinePlaces): InvoiceLineView {
  const support = toLineSupport(row, viewer);
  return {
    id: text(row, 'id'),
    ref: text(row, 'ref'),
    name: orNull(row, 'name'),
    description: orNull(row, 'description'),
    quantity: orNull(row, 'quantity'),
    unitCode: orNull(row, 'unitCode'),
    billedUnit: (row.billedUnit ?? null) as NonNullable<InvoiceLineView['billedUnit']> | null,
    unitHow: (row.unitHow ?? null) as NonNullable<InvoiceLineView['unitHow']> | null,
    billedDays: orNull(row, 'billedDays'),
    unitPrice: orNull(row, 'unitPrice'),
    net: orNull(row, 'net'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    lineStatus: (row.lineStatus ?? null) as NonNullable<InvoiceLineView['lineStatus']> | null,
    source,
    ties: (row.ties as Omit<LineTie, 'confidence'>[]).map((tie) => ({ ...tie, ...linkOf(tie.how) })),
    support,
    rungSources: support === null ? [] : rungSources(row, viewer, behind),
    atStake: viewer.side === null ? null : orNull(row, 'atStake'),
  };
}
