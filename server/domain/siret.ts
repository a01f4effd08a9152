/** La Poste's establishments satisfy the digit-sum rule instead of Luhn; its head office satisfies Luhn. */
const LA_POSTE_SIREN = '356000000';

/** Checks a SIRET of 14 digits: Luhn modulo 10, or for La Poste a digit sum that is a multiple of 5. */
export function isSiretValid(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  const digits = Array.from(siret, Number);
  const luhn = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  if (luhn % 10 === 0) return true;
  return siret.startsWith(LA_POSTE_SIREN) && digits.reduce((total, digit) => total + digit, 0) % 5 === 0;
}
