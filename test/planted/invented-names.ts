import type { Contractor } from '../../scripts/demo/model.js';
import { isSirenValid, isSiretValid } from '../../server/domain/siret.js';
import type { Random } from './random.js';

const FIRST = [
  'Bra',
  'Cel',
  'Dor',
  'Fly',
  'Gus',
  'Hel',
  'Jos',
  'Kor',
  'Lum',
  'Mir',
  'Nep',
  'Oph',
  'Pel',
  'Ros',
];
const MIDDLE = ['ab', 'ec', 'id', 'of', 'ug', 'al', 'em', 'in', 'or', 'us'];
const LAST = [
  'andre',
  'ezine',
  'iborne',
  'ocelle',
  'uvart',
  'abelon',
  'eridel',
  'imosse',
  'oquart',
  'ulinet',
];
const FIRMS = ['Atelier', 'Cabinet', 'Studio', 'Coopérative', 'Bureau', 'Agence', 'Compagnie'];

/** Names and numbers that nobody bears, each given once. */
export interface InventedNames {
  person(): string;
  firm(): Contractor;
}

/** @param random decides which names; the numbers follow one another. */
export function inventedNames(random: Random): InventedNames {
  const given = new Set<string>();
  const word = (): string => random.pick(FIRST) + random.pick(MIDDLE) + random.pick(LAST);
  const fresh = (make: () => string): string => {
    for (;;) {
      const name = make();
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
  let firms = 0;
  return {
    person: () => fresh(() => `${word()} ${fresh(word)}`),
    firm: () => {
      firms += 1;
      return { name: fresh(() => `${random.pick(FIRMS)} ${fresh(word)}`), siret: inventedSiret(firms) };
    },
  };
}

/** SIRET of an invented firm: numbers of the range 99 9, which the directory of firms does not give out. */
function inventedSiret(rank: number): string {
  const digit = (begin: string, valid: (number: string) => boolean): string =>
    Array.from('0123456789', (last) => begin + last).find(valid) ?? '';
  const siren = digit(`999${String(rank).padStart(5, '0')}`, isSirenValid);
  return digit(`${siren}0001`, isSiretValid);
}
