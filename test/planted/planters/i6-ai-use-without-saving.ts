import type { Planter } from '../planter.js';
import type { Random } from '../random.js';
import type { World } from '../world.js';
import type { Row } from '../world-model.js';

/** Four notes of one contractor, alike; the last one is made with AI. */
function fourNotes(world: World, random: Random, last: { days: () => number; declaration: Row }) {
  const contract = world.contract({ deliverables_expected: 'yes' });
  const person = world.person(contract);
  const months = world.months.slice(1, 5).reverse();
  const notes = months.map((month, index) => {
    const isLast = index === months.length - 1;
    const { from, to } = world.periodOf(month);
    const dates = { period_start: from, period_end: to, delivered_on: to, decided_on: to };
    const size = { size: String(random.between(28, 32)), size_unit: 'page', complexity: 'medium' };
    const deliverable = world.deliverable(contract, { ...dates, ...size });
    const use = isLast ? last.declaration : { ai_use: 'none' };
    world.declaration(contract, { deliverable_ref: deliverable, signed_at: from, ...use });
    const days = isLast ? last.days() : random.between(8, 9);
    world.billedMonth(contract, person, month, days, { deliverable });
    return deliverable;
  });
  return { contract: contract.ref, deliverable: notes.at(-1) ?? '' };
}

const used = {
  ai_use: 'used',
  tool: 'Plumeline',
  data_classes: 'public',
  share_low: '0.6',
  share_high: '0.8',
};

/** As many days as without AI and no saving told; or fewer days, or a saving. */
export const planter: Planter = {
  code: 'I6',
  plant: (world, random) => ({
    at: fourNotes(world, random, { days: () => random.between(9, 11), declaration: used }),
  }),
  twin: (world, random) => ({
    at: fourNotes(
      world,
      random,
      random.once(2)
        ? { days: () => random.between(4, 7), declaration: used }
        : { days: () => 10, declaration: { ...used, days_saved_low: '1', days_saved_high: '3' } },
    ),
  }),
};
