import { lastWorkday } from '../../scripts/demo/workdays.js';
import { addDays } from '../../server/domain/civil-date.js';
import { exact, sum, toDecimal } from '../../server/domain/decimal.js';
import type { Random } from './random.js';
import { billedDeliverable, billLump, FIXED_PRICE, someLump } from './shapes.js';
import type { World } from './world.js';

/** An honest contract, as there are many: nothing may be asked about it. */
type HonestContract = (world: World, random: Random) => void;

/** A team billed by the day, month after month. */
const team: HonestContract = (world, random) => {
  const contract = world.contract();
  const people = Array.from({ length: random.between(1, 4) }, () => world.person(contract));
  for (const month of world.months.slice(0, random.between(1, 6)))
    for (const person of people) world.billedMonth(contract, person, month);
};

/** One person for one client: whole days, numbers that follow one another, a sheet filled in on the last day of the month. */
const freelancer: HonestContract = (world, random) => {
  const contract = world.contract();
  const person = world.person(contract);
  const first = random.between(1, 60);
  const months = world.months.slice(0, random.between(4, 11)).reverse();
  months.forEach((month, index) => {
    const last = lastWorkday(month);
    const dates = world.workdays(contract, month, random.between(12, 17));
    world.work(contract, person, dates, { entered_on: last, approved_on: last });
    world.bill(
      contract,
      person,
      month,
      String(dates.length),
      {},
      { number: `${person.key}-${first + index}` },
    );
  });
};

/** Hours, recorded and billed as hours, on a card that has an hourly price. */
const hourly: HonestContract = (world, random) => {
  const contract = world.contract({ hours_per_day: '7' });
  const person = world.person(contract);
  const price = String(random.between(50, 110));
  world.row('rate_card', { contract_ref: contract.ref, profile: person.profile, unit: 'hour', rate: price });
  for (const month of world.months.slice(0, random.between(1, 4))) {
    const dates = world.workdays(contract, month, random.between(5, 15));
    const hours = dates.map(() => String(random.between(8, 28) / 4));
    dates.forEach((date, index) => {
      world.work(contract, person, [date], { quantity: hours[index] ?? '', unit: 'hour' });
    });
    const line = { unit: 'hour', price } as const;
    world.bill(contract, person, month, toDecimal(sum(hours)), line);
  }
};

/** Lump sums of a fixed price, under orders that cover them. */
const orders: HonestContract = (world, random) => {
  const contract = world.contract(FIXED_PRICE);
  for (const month of world.months.slice(0, random.between(1, 5))) {
    const amount = someLump(random);
    const ordered = addDays(`${month}-01`, -10);
    const order = world.order(contract, {
      amount: exact(amount).plus(random.between(0, 900)).toFixed(),
      ordered_on: ordered,
    });
    billLump(world, contract, month, amount, { order });
  }
};

/** Deliverables, billed once they are accepted; what AI did is declared. */
const deliverables: HonestContract = (world, random) => {
  const contract = world.contract({
    ...FIXED_PRICE,
    deliverables_expected: 'yes',
    ai_declaration_required: 'yes',
  });
  for (let count = random.between(1, 3); count > 0; count -= 1) {
    let signed = '';
    const { deliverable } = billedDeliverable(world, random, contract, (_issued, end) => {
      signed = end;
      return { delivered_on: end };
    });
    const use = random.pick([
      { ai_use: 'none' },
      { ai_use: 'used', tool: 'Plumeline', data_classes: 'public', share_low: '0.1', share_high: '0.3' },
    ]);
    world.declaration(contract, { deliverable_ref: deliverable, signed_at: signed, ...use });
  }
};

/** An invoice with a slip, given back in part by a credit note. */
const corrected: HonestContract = (world, random) => {
  const contract = world.contract(FIXED_PRICE);
  const month = random.pick(world.months.slice(1, 6));
  const { invoice, issued } = billLump(world, contract, month, someLump(random));
  billLump(world, contract, month, String(random.between(10, 900)), {
    type: '381',
    cites: invoice,
    format: random.pick(['ubl', 'cii']),
    issued: addDays(issued, random.between(2, 15)),
  });
};

/** One person on two contracts, half of each day, as its two employers agreed. */
const halves: HonestContract = (world, random) => {
  const [one, other] = [world.contract(), world.contract()];
  const person = world.person(one);
  const elsewhere = world.alsoOn(other, person);
  for (const month of world.months.slice(0, random.between(1, 3))) {
    const dates = world.workdays(one, month, random.between(4, 14));
    const days = exact(dates.length).times('0.5').toFixed();
    world.work(one, person, dates, { quantity: '0.5' });
    world.work(other, elsewhere, dates, { quantity: '0.5' });
    world.bill(one, person, month, days);
    world.bill(other, elsewhere, month, days);
  }
};

/** Two profiles, each on an invoice of its own for the same month. */
const twoInvoicesAMonth: HonestContract = (world, random) => {
  const contract = world.contract();
  const people = [world.person(contract), world.person(contract)];
  for (const month of world.months.slice(0, random.between(1, 4)))
    for (const person of people) world.billedMonth(contract, person, month);
};

/** On another VAT rate: overseas, or without VAT under the exemption of small firms. */
const otherVat: HonestContract = (world, random) => {
  const contract = world.contract({ ...FIXED_PRICE, place: 'FR-la-reunion' });
  for (const month of world.months.slice(0, random.between(1, 4)))
    billLump(world, contract, month, someLump(random), { vatRate: '8.5', format: 'native' });
};

/** Received, attested by one agent and paid by another, in time. */
const paidInTime: HonestContract = (world, random) => {
  const contract = world.contract(FIXED_PRICE);
  const attests = world.person(contract).name;
  for (const month of world.months.slice(2, random.between(3, 7))) {
    const { invoice, issued } = billLump(world, contract, month, someLump(random));
    const received = addDays(issued, random.between(0, 4));
    world.event(contract, invoice, 'received', received);
    world.event(contract, invoice, 'service_done', addDays(received, random.between(0, 6)), attests);
    world.event(contract, invoice, 'paid', addDays(received, random.between(8, 29)), 'Trésorerie');
  }
};

/** A support desk, which says the same of every day. */
const supportDesk: HonestContract = (world, random) => {
  const contract = world.contract({ weekend_work_allowed: 'yes', holiday_work_allowed: 'yes' });
  const people = [world.person(contract), world.person(contract)];
  const duties = ['Supervision des serveurs', 'Astreinte', 'Support utilisateurs, matin', 'Hotline'];
  for (const month of world.months.slice(0, random.between(1, 4)))
    for (const person of people) {
      const dates = world.workdays(contract, month, random.between(8, 16));
      for (const date of dates) world.work(contract, person, [date], { note: random.pick(duties) });
      world.bill(contract, person, month, String(dates.length));
    }
};

/** Prices revised by the contract from one month to the next, each month billed at its own. */
const revisedPrices: HonestContract = (world, random) => {
  const contract = world.contract();
  const [later = '', sooner = ''] = world.months.slice(random.between(0, 4));
  const profile = 'Profil révisé';
  const price = random.between(80, 120) * 5;
  const revised = String(price + random.between(1, 5) * 5);
  const card = { contract_ref: contract.ref, profile, unit: 'day' };
  world.row('rate_card', { ...card, rate: String(price), valid_to: addDays(`${later}-01`, -1) });
  world.row('rate_card', { ...card, rate: revised, valid_from: `${later}-01` });
  const person = world.person(contract, { profile }, String(price));
  world.billedMonth(contract, person, sooner);
  world.billedMonth(contract, { ...person, dayRate: revised }, later);
};

/** Somebody of a subcontractor that the buyer accepted. */
const subcontracted: HonestContract = (world, random) => {
  const contract = world.contract();
  const { name, siret } = world.supplier();
  const accepted = addDays(`${world.months[5] ?? ''}-01`, -random.between(1, 60));
  world.row('subcontractors', { contract_ref: contract.ref, siret, name, accepted_on: accepted });
  const person = world.person(contract, { employer_name: name, employer_siret: siret });
  for (const month of world.months.slice(0, random.between(1, 5))) world.billedMonth(contract, person, month);
};

/** A month cut in two invoices, as many days on each, for the same person. */
const twoHalves: HonestContract = (world, random) => {
  const contract = world.contract();
  const person = world.person(contract);
  for (const month of world.months.slice(0, random.between(1, 3))) {
    const { from, to } = world.periodOf(month);
    const dates = world.workdays(contract, month, 16);
    const parts = [
      { from, to: `${month}-15`, dates: dates.filter((date) => date <= `${month}-15`) },
      { from: `${month}-16`, to, dates: dates.filter((date) => date > `${month}-15`) },
    ];
    for (const part of parts) {
      world.work(contract, person, part.dates);
      const issued = { issued: addDays(part.to, 1) };
      world.bill(
        contract,
        person,
        month,
        String(part.dates.length),
        { from: part.from, to: part.to },
        issued,
      );
    }
  }
};

export const HONEST_CONTRACTS: readonly HonestContract[] = [
  team,
  freelancer,
  hourly,
  orders,
  deliverables,
  corrected,
  halves,
  twoInvoicesAMonth,
  otherVat,
  paidInTime,
  supportDesk,
  revisedPrices,
  subcontracted,
  twoHalves,
];
