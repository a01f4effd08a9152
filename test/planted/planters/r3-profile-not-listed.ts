import type { Planter } from '../planter.js';

/** A profile that the rate card does not name; or one that it names by a synonym, or in another gender. */
export const planter: Planter = {
  code: 'R3',
  plant(world, random) {
    const contract = world.contract();
    const person = world.person(contract);
    const month = random.pick(world.months.slice(0, 5));
    const billed = { ...person, profile: random.pick(['Directeur associé', 'Urbaniste des données']) };
    const { invoice, line } = world.billedMonth(contract, person, month, undefined, { person: billed });
    return { at: { invoice, line } };
  },
  twin(world, random) {
    const contract = world.contract();
    const profile = 'Développeur confirmé';
    const rate = String(random.between(80, 160) * 5);
    const card = { contract_ref: contract.ref, profile, unit: 'day', rate };
    world.row('rate_card', { ...card, synonyms: 'Ingénieur logiciel' });
    const person = world.person(contract, { profile }, rate);
    const month = random.pick(world.months.slice(0, 5));
    const billed = { ...person, profile: random.pick(['Ingénieur logiciel', 'Développeuse confirmée']) };
    const { invoice, line } = world.billedMonth(contract, person, month, undefined, { person: billed });
    return { at: { invoice, line } };
  },
};
