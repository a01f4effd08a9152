/** La Poste's establishments satisfy the digit-sum rule instead of Luhn; its head office satisfies Luhn. */
const LA_POSTE_SIREN = '356000000';

/** Checks a SIRET of 14 digits: Luhn modulo 10, or for La Poste a digit sum that is a multiple of 5. */
export function isSiretValid(siret: string): boolean {
  if (!/^\d{14}$/.test(siret)) return false;
  return passesLuhn(siret) || (siret.startsWith(LA_POSTE_SIREN) && sumOfDigits(siret) % 5 === 0);
}

/** Checks a SIREN of 9 digits: Luhn modulo 10. */
export function isSirenValid(siren: string): boolean {
  return /^\d{9}$/.test(siren) && passesLuhn(siren);
}

function passesLuhn(digits: string): boolean {
  const total = Array.from(digits, Number).reduce((sum, digit, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    const value = isDoubled ? digit * 2 : digit;
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

const sumOfDigits = (digits: string): number =>
  Array.from(digits, Number).reduce((sum, digit) => sum + digit, 0);
