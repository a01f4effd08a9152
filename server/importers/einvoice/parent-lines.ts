import { exact, sum, type Decimal } from '../../domain/decimal.js';
import type { ReadInvoiceLine } from '../../domain/invoice.js';
import { isSameAmount } from '../einvoice-arithmetic/same-sum.js';

/**
 * CII lines that name their parent (`ParentLineID`) and bear no status: where they add up to it, it is their group, and would
 * count twice. The total of the lines judges, where it is stated: where it counts both, both count.
 */
export function settleParents(lines: readonly ReadInvoiceLine[], statedTotal: Decimal | null): void {
  const families = new Map<string, ReadInvoiceLine[]>();
  for (const line of lines) {
    if (line.parentId === null || line.parentId === line.id) continue;
    const family = families.get(line.parentId);
    if (family === undefined) families.set(line.parentId, [line]);
    else family.push(line);
  }
  const childrenOf = ({ id }: ReadInvoiceLine) => (id === null ? [] : (families.get(id) ?? []));
  const parents = lines.filter((line) => isGroup(line, childrenOf(line)));
  if (parents.length === 0 || addsUp(lines, statedTotal)) return;
  for (const parent of parents) parent.lineStatus = 'GROUP';
  for (const child of parents.flatMap(childrenOf)) child.lineStatus ??= 'DETAIL';
}

function isGroup({ lineStatus, net }: ReadInvoiceLine, children: readonly ReadInvoiceLine[]): boolean {
  if (lineStatus !== null || net === null || children.length === 0) return false;
  const nets = children.map((child) => (child.lineStatus === null ? child.net : null));
  const known = nets.filter((one) => one !== null);
  return known.length === nets.length && sum(known).eq(net);
}

function addsUp(lines: readonly ReadInvoiceLine[], statedTotal: Decimal | null): boolean {
  const counted = lines.filter(({ lineStatus }) => lineStatus === null || lineStatus === 'DETAIL');
  return (
    statedTotal !== null && isSameAmount(exact(statedTotal), sum(counted.flatMap(({ net }) => net ?? [])))
  );
}
