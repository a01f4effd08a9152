/** A measure of the product beside the same work done in the plainest way, both in one run on one database. */
export interface Measured {
  name: string;
  /** Medians, in the unit of both. */
  product: number;
  reference: number;
  /** The most times the reference that it may take; null where it is told and not judged. */
  bar: number | null;
}

/** The most times the reference that each measure may take. */
export const BARS = { questions: 2.5, catalogue: 6, oneInvoice: 4 } as const;

/** How many times the reference. */
export const ratioOf = ({ product, reference }: Measured): number => product / reference;

/** The measures above their bar, a sentence each. */
export function aboveBars(measures: readonly Measured[]): string[] {
  return measures.flatMap((measured) => {
    const ratio = ratioOf(measured);
    return measured.bar === null || ratio <= measured.bar
      ? []
      : [`${measured.name}: ${ratio.toFixed(2)} times the reference, above ${measured.bar}.`];
  });
}

/** Middle of an odd number of values, mean of the two middle ones of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return ((sorted[middle] ?? NaN) + (sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? NaN)) / 2;
}
