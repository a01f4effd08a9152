import type { LineStatus, ReadInvoiceLine, StatedLinks } from '../../domain/invoice.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll, selectTexts, type ElementPath } from './element-path.js';
import { emptyLinePeriod, subLinesNotRead, tooManyLines, unknownLineStatus } from './invoice-problems.js';
import { mapLineExtras } from './map-extras.js';
import { orderReference } from './order-reference.js';
import { withoutRepeatedBase } from './price-base.js';
import type { PathTable } from './path-table.js';
import { periodIsEmpty } from './period.js';
import { settleSubLines, type LineTree } from './sub-lines.js';
import type { XmlNode } from './xml-tree.js';

const MAX_LINES = LIMITS.xml.invoiceLines;
const STATUSES: readonly string[] = ['DETAIL', 'GROUP', 'INFORMATION'] satisfies LineStatus[];

/**
 * Reads the lines in document order, groups, information and the lines inside a line included.
 * @throws RefusedFile above the limit of lines
 */
export function mapLines(reader: DocumentReader, root: XmlNode, table: PathTable): ReadInvoiceLine[] {
  const lines: ReadInvoiceLine[] = [];
  let seen = 0;
  const mapAll = (nodes: readonly XmlNode[]): LineTree[] =>
    nodes.flatMap((node) => {
      seen += 1;
      if (seen > MAX_LINES) throw new RefusedFile(tooManyLines.make(reader.at(root), { limit: MAX_LINES }));
      const line = mapLine(reader, node, table.line, lines.length + 1);
      if (isTextOnly(line)) return [];
      lines.push(line);
      return [{ line, node, subLines: mapAll(selectAll(node, table.line.subLines)) }];
    });
  settleSubLines(reader, mapAll(selectAll(root, table.line.each)));
  return lines;
}

/** ZUGFeRD 1.0 writes free text as a line without product, quantity and amount. It bills nothing. */
function isTextOnly(line: ReadInvoiceLine): boolean {
  return line.lineStatus === null && line.name === null && line.quantity === null && line.net === null;
}

function mapLine(
  reader: DocumentReader,
  node: XmlNode,
  table: PathTable['line'],
  position: number,
): ReadInvoiceLine {
  const texts = reader.texts(node, table.texts);
  const decimals = reader.decimals(node, table.decimals);
  const dates = reader.dates(node, table.dates);
  const { lineStatus, order, contract, ...plain } = texts.values;
  const line: ReadInvoiceLine = {
    position,
    ...plain,
    note: notesOf(node, table.texts.note),
    ...decimals.values,
    ...dates.values,
    lineStatus: statusOf(reader, lineStatus, texts.nodes.lineStatus),
    allowancesCharges: mapLineExtras(reader, node, table.allowancesCharges),
    stated: statedLinks(order, contract),
    source: reader.at(node),
  };
  reader.keepPlaces(line, texts.nodes, decimals.nodes, dates.nodes);
  const period = selectAll(node, table.period)[0];
  if (period !== undefined && periodIsEmpty(period)) reader.warn(emptyLinePeriod, period, {});
  const unread = selectAll(node, table.unreadSubLines);
  if (unread.length > 0) reader.warn(subLinesNotRead, node, { count: unread.length });
  line.priceBaseQuantity = withoutRepeatedBase(reader, line, decimals.nodes.priceBaseQuantity);
  return line;
}

function notesOf(node: XmlNode, path: ElementPath): string | null {
  return (
    selectTexts(node, path)
      .map(({ text }) => text)
      .join('\n') || null
  );
}

function statusOf(reader: DocumentReader, text: string | null, node: XmlNode | undefined): LineStatus | null {
  if (text === null || node === undefined) return null;
  const status = text.toUpperCase();
  if (isStatus(status)) return status;
  reader.warn(unknownLineStatus, node, {}, text);
  return null;
}

function isStatus(text: string): text is LineStatus {
  return STATUSES.includes(text);
}

function statedLinks(order: string | null, contract: string | null): StatedLinks {
  const stated: StatedLinks = {};
  const orderRef = orderReference(order);
  if (orderRef !== null) stated.order = orderRef;
  if (contract !== null) stated.contract = contract;
  return stated;
}
