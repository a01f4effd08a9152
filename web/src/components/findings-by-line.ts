/** What places a finding on an invoice: the lines it allocates days or money to. */
interface PlacedFinding {
  id: string;
  lines: readonly { invoiceId: string | null; lineId: string | null }[];
}

export interface FindingsByLine<F> {
  /** About the invoice as a whole, or about lines of other invoices only. */
  whole: F[];
  /** Told in full at the first line of this invoice they concern. */
  first: ReadonlyMap<string, readonly F[]>;
  /** Named again at the other lines they concern. */
  again: ReadonlyMap<string, readonly F[]>;
}

/** Places each finding of an invoice once, in the order of the lines; none is lost and none is told twice. */
export function findingsByLine<F extends PlacedFinding>(
  findings: readonly F[],
  invoiceId: string,
  lineIds: readonly string[],
): FindingsByLine<F> {
  const whole: F[] = [];
  const first = new Map<string, F[]>();
  const again = new Map<string, F[]>();
  const add = (map: Map<string, F[]>, line: string, finding: F): void => {
    map.set(line, [...(map.get(line) ?? []), finding]);
  };
  for (const finding of findings) {
    const own = new Set(finding.lines.flatMap((one) => (one.invoiceId === invoiceId ? [one.lineId] : [])));
    const [told, ...others] = lineIds.filter((id) => own.has(id));
    if (told === undefined) whole.push(finding);
    else add(first, told, finding);
    for (const line of others) add(again, line, finding);
  }
  return { whole, first, again };
}
