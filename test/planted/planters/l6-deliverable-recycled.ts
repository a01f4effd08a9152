import { addDays } from '../../../server/domain/civil-date.js';
import { inParagraphs, rewritten, writtenWords } from '../../support/deliverables/written-words.js';
import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import { billedDeliverable, FIXED_PRICE } from '../shapes.js';
import type { World } from '../world.js';
import type { WorldContract } from '../world-model.js';

const written = (words: readonly string[]): string => inParagraphs(words).join('\n\n');

/** A study of these words, handed over so many days before the month it is billed for ends. */
function study(world: World, random: Random, contract: WorldContract, words: readonly string[], before = 0) {
  const path = `etudes/${contract.ref}-${random.below(1_000_000_000)}.txt`;
  world.file(`deliverables/${path}`, written(words));
  return billedDeliverable(world, random, contract, (_, end) => ({
    file: path,
    delivered_on: addDays(end, -before),
    decided_on: addDays(end, 1),
  }));
}

/**
 * A study that takes up one of an earlier year under another contract; or one that shares a layout with studies of three contracts, or
 * that is handed over again because it was turned down.
 */
export const planter: Planter = {
  code: 'L6',
  plant(world, random) {
    const seed = random.below(1_000_000);
    const words = writtenWords(random.between(700, 1500), seed);
    const first = world.contract(FIXED_PRICE);
    const second = random.once(2) ? first : world.contract(FIXED_PRICE, first.supplier);
    study(world, random, first, words, 200);
    const changed = rewritten(words, random.between(0, 2) / 100, seed + 1);
    const { contract, deliverable, invoice } = study(world, random, second, changed);
    return { at: { contract, deliverable, invoice } };
  },
  twin(world, random) {
    const seed = random.below(1_000_000);
    const contract = world.contract(FIXED_PRICE);
    if (random.once(2)) {
      const words = writtenWords(900, seed);
      const path = `etudes/${contract.ref}.txt`;
      world.file(`deliverables/${path}`, written(words));
      const from = world.periodOf(world.months[6] ?? '').to;
      world.deliverable(contract, {
        file: path,
        delivered_on: from,
        decided_on: addDays(from, 9),
        acceptance: 'rejected',
      });
      const { deliverable } = study(world, random, contract, rewritten(words, 0.03, seed + 1));
      return { at: { contract: contract.ref, deliverable } };
    }
    const layout = writtenWords(700, seed);
    const own = (part: number): string[] => [...layout, ...writtenWords(500, seed + part)];
    study(world, random, contract, own(1), 200);
    for (const part of [2, 3]) study(world, random, world.contract(FIXED_PRICE), own(part));
    const { deliverable } = study(world, random, contract, own(4));
    return { at: { contract: contract.ref, deliverable } };
  },
};
