import type { Contractor } from './model.js';

/** All invented: SIREN numbers of the range 999 000, which the directory of firms does not give out. */
const INVENTED_RANGE = '999000';

/** Luhn check digit of the digits before it. */
function checkDigit(digits: string): string {
  const total = Array.from(digits)
    .reverse()
    .reduce((sum, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return sum + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return String((10 - (total % 10)) % 10);
}

/** SIRET of the only establishment of the invented firm of that rank (10 to 99). */
function inventedSiret(rank: number): string {
  const siren = `${INVENTED_RANGE}${rank}`;
  const root = `${siren}${checkDigit(siren)}0001`;
  return `${root}${checkDigit(root)}`;
}

/** VAT id that goes with a French SIREN. */
export function vatIdOf({ siret }: Contractor): string {
  const siren = siret.slice(0, 9);
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

export const BUYER: Contractor = { name: 'Métropole de Valmorane', siret: inventedSiret(10) };

export const BRUMEVAL: Contractor = { name: 'Atelier Brumeval', siret: inventedSiret(21) };
export const NEBULINE: Contractor = { name: 'Nébuline Conseil', siret: inventedSiret(22) };
export const FICTIVA: Contractor = { name: 'Réseaux Fictiva', siret: inventedSiret(23) };
export const FORGE: Contractor = { name: 'Forge des Données Imaginaires', siret: inventedSiret(24) };
export const ORMECLAIR: Contractor = { name: 'Cabinet Ormeclair', siret: inventedSiret(25) };
export const LUNAPOSTE: Contractor = { name: 'Studio Lunaposte', siret: inventedSiret(26) };
export const SABLONNET: Contractor = { name: 'Sablonnet Ingénierie', siret: inventedSiret(27) };
export const PIXELUNE: Contractor = { name: 'Coopérative Pixelune', siret: inventedSiret(28) };
export const JEANNE: Contractor = { name: 'Jeanne Exemplaire EI', siret: inventedSiret(29) };
export const PERLE: Contractor = { name: 'Traductions Perle-de-Lune', siret: inventedSiret(30) };
export const BROUILLARD: Contractor = { name: 'Conseil Brouillard', siret: inventedSiret(31) };
