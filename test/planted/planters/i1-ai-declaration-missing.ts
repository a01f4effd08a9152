import type { Planter } from '../planter.js';

/** No declaration where the contract asks for one, or one of AI use without its hours; or one that covers the period. */
export const planter: Planter = {
  code: 'I1',
  plant(world, random) {
    const isWithoutHours = random.once(2);
    const contract = world.contract({ ai_declaration_required: isWithoutHours ? 'with_hours' : 'yes' });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const { invoice, line, from, to } = world.billedMonth(contract, person, month);
    if (isWithoutHours) {
      const period = { period_start: from, period_end: to, signed_at: to };
      world.declaration(contract, { ...period, ai_use: 'used', tool: 'Plumeline', data_classes: 'public' });
    }
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract({ ai_declaration_required: 'yes' });
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const { invoice, line, from, to } = world.billedMonth(contract, person, month);
    const use = random.pick([
      { ai_use: 'none' },
      { ai_use: 'used', tool: 'Plumeline', data_classes: 'public' },
    ]);
    world.declaration(contract, { period_start: from, period_end: to, signed_at: to, ...use });
    return { at: { invoice, line } };
  },
};
