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
export const RIVAGE: Contractor = { name: 'Studio Rivage-d’Encre', siret: inventedSiret(61) };
export const CADRAN: Contractor = { name: 'Cadran-Lune Conseil', siret: inventedSiret(62) };
export const LIERREBLEU: Contractor = { name: 'Atelier Lierrebleu', siret: inventedSiret(46) };
export const SAULECENDRE: Contractor = { name: 'Saulecendre Études', siret: inventedSiret(73) };
export const QUATREVENTS: Contractor = { name: 'Quatrevents Logiciel', siret: inventedSiret(74) };
export const OCTAVE: Contractor = { name: 'Octave Solorêve EI', siret: inventedSiret(75) };
export const HALIOTIDE: Contractor = { name: 'Atelier Haliotide', siret: inventedSiret(34) };
export const PHARE: Contractor = { name: 'Phare-de-Papier', siret: inventedSiret(50) };
export const GALETS: Contractor = { name: 'Galets-de-Lune Ingénierie', siret: inventedSiret(64) };
export const CORNEGRISE: Contractor = { name: 'Cornegrise Services', siret: inventedSiret(65) };
/** Works for both of them. */
export const VERVEINE: Contractor = { name: 'Verveine-sur-Code', siret: inventedSiret(66) };
export const NACREE: Contractor = { name: 'Nacrée Cartographie', siret: inventedSiret(35) };
export const MARJOLAINE: Contractor = { name: 'Marjolaine Conseil', siret: inventedSiret(40) };
export const FANTINE: Contractor = { name: 'Fantine Inventée EI', siret: inventedSiret(41) };
export const ECUME: Contractor = { name: 'Écume Graphique', siret: inventedSiret(36) };

/** The account of a factor, to which three contractors assign what they are owed. */
export const FACTOR_IBAN = 'FR00 9999 9000 0100 0000 0000 134';
