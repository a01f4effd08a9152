import type { ReadInvoice } from '../../domain/invoice.js';

/** True where one of the parties bears an identifier of the French registers, or a French VAT number. */
export function isFrench({ supplier, buyer }: ReadInvoice): boolean {
  return [supplier, buyer].some(
    ({ siret, siren, vatId }) => siret !== null || siren !== null || vatId?.startsWith('FR') === true,
  );
}
