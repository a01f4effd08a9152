import type { Planter } from '../planter.js';

/** A week or more that names no deliverable, where the contract expects one; or less, or with its deliverable. */
export const planter: Planter = {
  code: 'L3',
  plant(world, random) {
    const contract = world.contract({ deliverables_expected: 'yes' });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const { invoice, line } = world.billedMonth(contract, person, month, random.between(5, 14));
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract({ deliverables_expected: 'yes' });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(1, 5));
    if (random.once(2)) {
      const { invoice, line } = world.billedMonth(contract, person, month, random.between(1, 4));
      return { at: { invoice, line } };
    }
    const { from, to } = world.periodOf(month);
    const dates = { period_start: from, period_end: to, delivered_on: to, decided_on: to };
    const deliverable = world.deliverable(contract, dates);
    const { invoice, line } = world.billedMonth(contract, person, month, random.between(5, 14), {
      deliverable,
    });
    return { at: { invoice, line } };
  },
};
