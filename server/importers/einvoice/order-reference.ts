/** UBL wants an order reference where there is none: Peppol's word for that is NA. */
export function orderReference(written: string | null): string | null {
  return written === 'NA' ? null : written;
}
