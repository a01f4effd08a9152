/** Letters that NFKD leaves whole although people type them as two. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * Text as it is compared, never as it is shown: compatibility forms opened (NFKD), no accents, lower case,
 * ligatures as two letters, single spaces, none at the ends.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Key of a person's name: its folded words sorted and joined by a space, so that `Durand Julie`, `Julie DURAND`
 * and `DURAND, Julie` are one. Hyphens and apostrophes separate words. '' for a name without a letter or a digit.
 */
export function personNameKey(name: string): string {
  return (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
}

/** Key of a contract, order or deliverable reference: upper-case letters and digits only, without accents. */
export function referenceKey(reference: string): string {
  return fold(reference)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Key of an invoice number: as a reference, without the zeros it starts with (`000123` = `123`).
 * A number made of zeros only keeps one.
 */
export function invoiceNumberKey(number: string): string {
  return referenceKey(number).replace(/^0+(?=.)/, '');
}
