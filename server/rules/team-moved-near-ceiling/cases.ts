import type { ContractFact } from '../facts/contract.js';
import type { ContractCharges } from '../facts/contract-charges.js';
import type { RuleCase } from '../rule.js';
import { sampleContract } from '../sample-facts.js';

const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01', '2026-06-01'];
/** Days of Camille in each month, from January to June. */
const camille = (...days: string[]): ContractCharges['people'] =>
  days.map((count, index) => ({
    personKey: 'P-0412',
    personName: 'Camille Exemple',
    month: MONTHS[index] ?? '',
    days: count,
  }));

const contract = (over: Partial<ContractFact>): ContractFact =>
  sampleContract({ startDate: '2026-01-01', endDate: '2027-12-31', billedBefore: '0', ...over });
/** 36,400 euros by March, of a ceiling of 40,000: 91 %. */
const own = (people: ContractCharges['people'], over: Partial<ContractFact> = {}): ContractCharges => ({
  contract: contract({ ceilingAmount: '40000', ...over }),
  billed: [
    { month: '2026-01-01', amount: '13000' },
    { month: '2026-02-01', amount: '13000' },
    { month: '2026-03-01', amount: '10400' },
  ],
  people,
});
const other = (people: ContractCharges['people']): ContractCharges => ({
  contract: contract({ ref: 'M-2026-015', ceilingAmount: null }),
  billed: [],
  people,
});
const facts = (...contractCharges: ContractCharges[]) => ({
  supplierFact: {
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    source: { file: 'register/contracts.csv', line: 2 },
  },
  contractCharges,
});
const STAYS = camille('20', '20', '16', '18', '18', '18');
const LEAVES = camille('20', '20', '16', '4', '4', '4');
const ARRIVES = camille('2', '2', '2', '15', '15', '15');
const said = (days: { fr: string; en: string }, least = { fr: '', en: '' }) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: {
        fr: `Marché M-2026-014 : ${least.fr}91 % du plafond consommés en mars 2026. Jours du 1er janv. 2026 au 31 mars 2026, puis du 1er avr. 2026 au 30 juin 2026 : Camille Exemple (P-0412), ${days.fr} sur le marché M-2026-015.`,
        en: `Contract M-2026-014: ${least.en}91% of the ceiling consumed in March 2026. Days from 1 Jan 2026 to 31 Mar 2026, then from 1 Apr 2026 to 30 June 2026: Camille Exemple (P-0412), ${days.en} on contract M-2026-015.`,
      },
      supplierMessage: {
        fr: `Votre marché M-2026-014 : ${least.fr}91 % du plafond consommés en mars 2026. Jours du 1er janv. 2026 au 31 mars 2026, puis du 1er avr. 2026 au 30 juin 2026 : Camille Exemple (P-0412), ${days.fr} sur le marché M-2026-015.`,
        en: `Your contract M-2026-014: ${least.en}91% of the ceiling consumed in March 2026. Days from 1 Jan 2026 to 31 Mar 2026, then from 1 Apr 2026 to 30 June 2026: Camille Exemple (P-0412), ${days.en} on contract M-2026-015.`,
      },
      question: {
        fr: 'Le travail du marché M-2026-014 est-il achevé, ou continue-t-il sous M-2026-015 ?',
        en: 'Is the work of contract M-2026-014 finished, or does it go on under M-2026-015?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
    },
  ],
});

export const cases: RuleCase<'supplier'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'De 56 à 12 jours, et de 6 à 45 sur l’autre marché',
      en: 'From 56 to 12 days, and from 6 to 45 on the other contract',
    },
    facts: facts(own(LEAVES), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: said({
      fr: '56,00 j puis 12,00 j sur ce marché, 6,00 j puis 45,00 j',
      en: '56.00 d then 12.00 d on this contract, 6.00 d then 45.00 d',
    }),
  },
  {
    kind: 'flagged',
    name: { fr: 'Ce qui fut facturé avant n’est pas connu', en: 'What was billed before is not known' },
    facts: facts(own(LEAVES, { billedBefore: null }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: said(
      {
        fr: '56,00 j puis 12,00 j sur ce marché, 6,00 j puis 45,00 j',
        en: '56.00 d then 12.00 d on this contract, 6.00 d then 45.00 d',
      },
      { fr: 'au moins ', en: 'at least ' },
    ),
  },
  {
    kind: 'innocent',
    name: { fr: 'L’équipe reste, l’autre marché grandit', en: 'The team stays, the other contract grows' },
    facts: facts(own(STAYS), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le marché prend fin : son équipe travaille ailleurs',
      en: 'The contract ends: its team works elsewhere',
    },
    facts: facts(own(LEAVES, { endDate: '2026-04-30' }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Loin du plafond', en: 'Far from the ceiling' },
    facts: facts(own(LEAVES, { ceilingAmount: '90000' }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Exactement la moitié de part et d’autre', en: 'Exactly by half on both sides' },
    facts: facts(
      own(camille('20', '20', '16', '28', '0', '0')),
      other(camille('10', '0', '0', '15', '0', '0')),
    ),
    asOf: '2026-07-01',
    expect: said({
      fr: '56,00 j puis 28,00 j sur ce marché, 10,00 j puis 15,00 j',
      en: '56.00 d then 28.00 d on this contract, 10.00 d then 15.00 d',
    }),
  },
  {
    kind: 'threshold',
    name: { fr: 'La moitié et un quart de jour de moins', en: 'A quarter of a day less than half' },
    facts: facts(
      own(camille('20', '20', '16', '28.25', '0', '0')),
      other(camille('10', '0', '0', '15', '0', '0')),
    ),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Exactement 90 % du plafond', en: 'Exactly 90% of the ceiling' },
    facts: facts(own(LEAVES, { ceilingAmount: '40444.45' }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Quatre jours déplacés : moins d’une semaine', en: 'Four days moved: less than a week' },
    facts: facts(
      own(camille('0', '0', '4.75', '0', '0', '0')),
      other(camille('0', '0', '0', '4.75', '0', '0')),
    ),
    asOf: '2026-10-01',
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Personne en commun', en: 'Nobody in common' },
    facts: facts(own(LEAVES), other([])),
    asOf: '2026-10-01',
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Les mois d’après ne sont pas écoulés', en: 'The months after are not over' },
    facts: facts(own(LEAVES), other(ARRIVES)),
    asOf: '2026-06-30',
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Consommation antérieure inconnue', en: 'Unknown earlier consumption' },
    facts: facts(own(LEAVES, { ceilingAmount: '90000', billedBefore: null }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'incomplete', missing: ['billed_before'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Plafond illisible', en: 'Unreadable ceiling' },
    facts: facts(own(LEAVES, { ceilingAmount: null, unreadLimits: ['ceiling_amount'] }), other(ARRIVES)),
    asOf: '2026-10-01',
    expect: { outcome: 'incomplete', missing: ['ceiling_amount'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des jours facturés sur plusieurs mois, sans feuille de temps',
      en: 'Days billed over several months, without a timesheet',
    },
    facts: facts(own(LEAVES), other(ARRIVES.map((one) => ({ ...one, days: null })))),
    asOf: '2026-10-01',
    expect: { outcome: 'incomplete', missing: ['timesheets'] },
  },
];
