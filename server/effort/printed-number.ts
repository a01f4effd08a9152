/** Digits of a printed statistic: enough to work every figure out again, few enough to be the same on every machine. */
const PRINTED_DIGITS = 12;

/** A statistic as the result prints it. What follows is computed from the printed number, never from hidden digits. */
export function toPrinted(value: number): number {
  return Number(value.toPrecision(PRINTED_DIGITS));
}
