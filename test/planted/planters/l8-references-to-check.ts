import { inParagraphs, writtenWords } from '../../support/deliverables/written-words.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';

/** A study that ends with these references. */
function citing(world: World, random: Random, references: readonly string[]) {
  const contract = world.contract(FIXED_PRICE);
  const path = `etudes/${contract.ref}.txt`;
  const paragraphs = inParagraphs(writtenWords(random.between(200, 400), random.below(1_000_000)));
  world.file(`deliverables/${path}`, [...paragraphs, ...references].join('\n\n'));
  return billedDeliverable(world, random, contract, () => ({ file: path }));
}

const year = (random: Random): number => random.between(2005, 2020);

/** References that no reader can find as they are written; or well-formed ones. */
export const planter: Planter = {
  code: 'L8',
  plant(world, random) {
    const on = year(random);
    const faulty = random.pick([
      `doi:10.${random.between(10, 99)}/etude.${on}`,
      `Décret n° ${on}-${random.between(100, 900)} du 18 juillet ${on + 1}.`,
      `Loi n° ${on}-${random.between(100, 900)} du 31 juin ${on}.`,
      `Loi n° 2031-${random.between(100, 900)} du 3 mars 2031.`,
    ]);
    const { contract, deliverable, invoice } = citing(world, random, [faulty, 'https://exemple.fr/rapport']);
    return { at: { contract, deliverable, invoice } };
  },
  twin(world, random) {
    const on = year(random);
    const { contract, deliverable } = citing(world, random, [
      `doi:10.${random.between(1000, 9999)}/etude.${on}`,
      `Décret n° ${on}-${random.between(100, 900)} du 18 juillet ${on}.`,
      `Cass. civ. 1re, 12 janvier ${on + 1}, n° ${String(on).slice(2)}-17.343`,
      'https://exemple.fr/rapport?page=2',
    ]);
    return { at: { contract, deliverable } };
  },
};
