import { exact, money, sum } from '../../domain/decimal.js';
import type { ReadInvoiceLine } from '../../domain/invoice.js';
import type { DocumentReader } from './document-reader.js';
import { subLinesNotCounted } from './invoice-problems.js';
import type { XmlNode } from './xml-tree.js';

/** A line with the lines written inside it. */
export interface LineTree {
  line: ReadInvoiceLine;
  node: XmlNode;
  subLines: LineTree[];
}

/**
 * Decides which of a line and the lines inside it enter the sums, so that nothing counts twice. Where the sub-lines add up to
 * the line (XRechnung extension, BR-DEX-02) it is their group and they count; elsewhere the line counts, and they inform.
 */
export function settleSubLines(reader: DocumentReader, trees: readonly LineTree[]): void {
  tellRepeatedIdsApart(trees);
  for (const tree of trees) settle(reader, tree);
}

function settle(reader: DocumentReader, { line, node, subLines }: LineTree): void {
  if (subLines.length === 0) return;
  for (const tree of subLines) settle(reader, tree);
  const nets = subLines.map((one) => one.line.net);
  const stated = nets.filter((net) => net !== null);
  const total = sum(stated);
  if (stated.length === nets.length && (line.net === null || total.eq(line.net))) {
    line.lineStatus = 'GROUP';
    for (const one of subLines) one.line.lineStatus ??= 'DETAIL';
    return;
  }
  inform(subLines);
  if (line.net !== null && stated.length > 0)
    reader.warn(subLinesNotCounted, node, { stated: money(exact(line.net)), computed: money(total) });
}

function inform(trees: readonly LineTree[]): void {
  for (const { line, subLines } of trees) {
    line.lineStatus = 'INFORMATION';
    inform(subLines);
  }
}

/** Sub-lines are often numbered from 1 under each line: `1` under line `2` is then `2.1`, since a line is known by its number. */
function tellRepeatedIdsApart(trees: readonly LineTree[]): void {
  const taken = new Set(trees.map(({ line }) => line.id));
  const tell = ({ line: parent, subLines }: LineTree): void => {
    for (const { line } of subLines) {
      if (line.id !== null && parent.id !== null && taken.has(line.id)) line.id = `${parent.id}.${line.id}`;
      line.parentId = parent.id;
      taken.add(line.id);
    }
    subLines.forEach(tell);
  };
  trees.forEach(tell);
}
