/** The rule on VAT: what it puts in question is VAT itself, all else is without it. */
export const VAT_CODES: ReadonlySet<string> = new Set(['A3']);

/** Are the amounts of this rule VAT? */
export const isVatCode = (code: string): boolean => VAT_CODES.has(code);
