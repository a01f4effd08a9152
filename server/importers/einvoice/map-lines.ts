import type { LineStatus, ReadInvoiceLine, StatedLinks } from '../../domain/invoice.js';
import { RefusedFile } from '../importer.js';
import { LIMITS } from '../limits.js';
import type { DocumentReader } from './document-reader.js';
import { selectAll } from './element-path.js';
import { emptyLinePeriod, subLinesNotRead, tooManyLines, unknownLineStatus } from './invoice-problems.js';
import { mapLineExtras } from './map-extras.js';
import type { PathTable } from './path-table.js';
import { periodIsEmpty } from './period.js';
import type { XmlNode } from './xml-tree.js';

const MAX_LINES = LIMITS.xml.invoiceLines;
const STATUSES: readonly string[] = ['DETAIL', 'GROUP', 'INFORMATION'] satisfies LineStatus[];

/**
 * Reads the lines in document order, groups and information included.
 * @throws RefusedFile above the limit of lines
 */
export function mapLines(reader: DocumentReader, root: XmlNode, table: PathTable): ReadInvoiceLine[] {
  const nodes = selectAll(root, table.line.each);
  if (nodes.length > MAX_LINES)
    throw new RefusedFile(tooManyLines.make(reader.at(root), { limit: MAX_LINES }));
  const lines: ReadInvoiceLine[] = [];
  for (const node of nodes) {
    const line = mapLine(reader, node, table.line, lines.length + 1);
    if (!isTextOnly(line)) lines.push(line);
  }
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
  const subLines = selectAll(node, table.subLines);
  if (subLines.length > 0) reader.warn(subLinesNotRead, node, { count: subLines.length });
  return line;
}

function statusOf(reader: DocumentReader, text: string | null, node: XmlNode | undefined): LineStatus | null {
  if (text === null || node === undefined) return null;
  if (isStatus(text)) return text;
  reader.warn(unknownLineStatus, node, {}, text);
  return null;
}

function isStatus(text: string): text is LineStatus {
  return STATUSES.includes(text);
}

function statedLinks(order: string | null, contract: string | null): StatedLinks {
  const stated: StatedLinks = {};
  if (order !== null) stated.order = order;
  if (contract !== null) stated.contract = contract;
  return stated;
}
