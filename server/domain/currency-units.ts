/** Currencies that ISO 4217 gives no decimals: amounts in them are rounded to whole units. */
const WITHOUT_CENTS = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);

/** True for a currency whose smallest unit is 1. Unknown and absent ones have cents. */
export const hasNoCents = (currency: string | null): boolean => WITHOUT_CENTS.has(currency ?? '');
