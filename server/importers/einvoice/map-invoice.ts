import { directionOf, isCreditNoteType } from '../../domain/giving-back.js';
import type { ReadInvoice } from '../../domain/invoice.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll, selectTexts } from './element-path.js';
import {
  emptyDocumentPeriod,
  noCurrency,
  noIssueDate,
  noLineDetail,
  noNumber,
  vatDateTwice,
} from './invoice-problems.js';
import { profileWithoutLines } from './profile-without-lines.js';
import type { InvoiceSyntax } from './known-roots.js';
import { mapAttachments } from './map-attachments.js';
import { mapDocumentExtras } from './map-extras.js';
import { mapLines } from './map-lines.js';
import { mapParty } from './map-party.js';
import { settleParents } from './parent-lines.js';
import { mapTotals, mapVatBreakdown } from './map-totals.js';
import { orderReference } from './order-reference.js';
import type { PathTable } from './path-table.js';
import { periodIsEmpty } from './period.js';
import type { XmlNode } from './xml-tree.js';

/** UBL writes the subject code of a note (BT-21) in front of its text: `#AAI#Text`. */
const NOTE_SUBJECT = /^#[A-Z]{3}#/;

/** Maps a parsed document to the internal object by one table. Nothing absent is completed. */
export function mapInvoice(
  reader: DocumentReader,
  root: XmlNode,
  syntax: InvoiceSyntax,
  table: PathTable,
): ReadInvoice {
  const texts = reader.texts(root, table.texts);
  // Instalments have a due date each.
  const dates = reader.dates(root, table.dates, ['dueDate']);
  const { currency, typeCode, orderRef } = texts.values;
  const lines = mapLines(reader, root, table);
  const totals = mapTotals(reader, root, table, currency);
  settleParents(lines, totals.lines);
  const invoice: ReadInvoice = {
    ...texts.values,
    ...dates.values,
    orderRef: orderReference(orderRef),
    direction: 1,
    supplier: mapParty(reader, root, table.seller),
    buyer: mapParty(reader, root, table.buyer),
    lines,
    allowancesCharges: mapDocumentExtras(reader, root, table.allowancesCharges, table.serviceCharges),
    vatBreakdown: mapVatBreakdown(reader, root, table, currency),
    totals,
    precedingInvoices: mapPreceding(reader, root, table),
    attachments: mapAttachments(reader, root, table),
    notes: selectTexts(root, table.notes).map(({ text }) => text.replace(NOTE_SUBJECT, '').trim()),
    source: reader.at(root),
  };
  invoice.direction = directionOf(syntax === 'ubl-credit-note' || isCreditNoteType(typeCode), invoice);
  reader.keepPlaces(invoice, texts.nodes, dates.nodes);
  reportMissing(reader, root, table, invoice);
  return invoice;
}

function mapPreceding(
  reader: DocumentReader,
  root: XmlNode,
  table: PathTable,
): ReadInvoice['precedingInvoices'] {
  return selectAll(root, table.preceding.each).flatMap((node) => {
    const number = reader.text(node, table.preceding.number);
    const issueDate = reader.date(node, table.preceding.issueDate);
    return number === null ? [] : [{ number, issueDate }];
  });
}

function reportMissing(reader: DocumentReader, root: XmlNode, table: PathTable, invoice: ReadInvoice): void {
  if (invoice.number === null) reader.warn(noNumber, root, {});
  if (invoice.issueDate === null) reader.warn(noIssueDate, root, {});
  if (invoice.currency === null) reader.warn(noCurrency, root, {});
  const period = selectAll(root, table.period)[0];
  if (period !== undefined && periodIsEmpty(period)) reader.warn(emptyDocumentPeriod, period, {});
  const [date] = selectTexts(root, table.vatDateCode);
  if (date !== undefined && selectAll(root, table.vatDate).length > 0)
    reader.warn(vatDateTwice, date.node, {});
  if (invoice.lines.length === 0)
    reader.warn(noLineDetail, root, { profile: profileWithoutLines(invoice.profile) });
}
