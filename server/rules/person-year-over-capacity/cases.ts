import type { BilledMonths } from '../facts/billed-months.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, samplePerson } from '../sample-facts.js';

/** A month of Camille on the sample contract. */
function billed(month: string, days: string, over: Partial<BilledMonths> = {}): BilledMonths {
  return {
    contract: sampleContract(),
    from: `${month}-01`,
    to: `${month}-01`,
    days,
    unknownLines: 0,
    inWords: false,
    guessed: false,
    lines: [
      { invoice: `F-${month}`, line: '1', source: { file: `invoices/F-${month}.xml`, path: '/Invoice' } },
    ],
    ...over,
  };
}

const YEAR = Array.from({ length: 12 }, (_, index) => {
  const month = index + 9;
  return month <= 12
    ? `2026-${String(month).padStart(2, '0')}`
    : `2027-${String(month - 12).padStart(2, '0')}`;
});
/** Eleven months of eighteen days, and one of `last`. */
const year = (last: string, over: Partial<BilledMonths> = {}): BilledMonths[] =>
  YEAR.map((month, index) => billed(month, index === 11 ? last : '18', over));

const question = {
  fr: 'Ces jours sont-ils tous ceux de cette personne, et est-elle salariée ou à son compte ?',
  en: 'Are all these days those of this person, and is this person employed or self-employed?',
};
const cap = sampleContract({ ref: 'M-2026-020', supplierKey: '22222222200022', supplierName: 'Cap Lisière' });

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Un quart de jour au-delà de 218', en: 'A quarter of a day beyond 218' },
    facts: { personFact: samplePerson(), billedMonths: year('20.25') },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 218,25 j facturés sur douze mois (1er sept. 2026 – 31 août 2027), par 1 prestataire (M-2026-014) ; repère d'une année à temps plein : 218,00 j.",
            en: 'Camille Exemple (P-0412): 218.25 d billed over twelve months (1 Sept 2026 – 31 Aug 2027), by 1 contractor (M-2026-014); reference for a full-time year: 218.00 d.',
          },
          supplierMessage: {
            fr: "Vos factures comptent 218,25 j de Camille Exemple sur douze mois (1er sept. 2026 – 31 août 2027 ; M-2026-014) ; repère d'une année à temps plein : 218,00 j.",
            en: 'Your invoices count 218.25 d of Camille Exemple over twelve months (1 Sept 2026 – 31 Aug 2027; M-2026-014); reference for a full-time year: 218.00 d.',
          },
          question,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: "Deux prestataires : seul l'acheteur lit le total",
      en: 'Two contractors: only the buyer reads the total',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: YEAR.flatMap((month) => [billed(month, '10'), billed(month, '9', { contract: cap })]),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 228,00 j facturés sur douze mois (1er sept. 2026 – 31 août 2027), par 2 prestataires (M-2026-014 et M-2026-020) ; repère d'une année à temps plein : 218,00 j.",
            en: 'Camille Exemple (P-0412): 228.00 d billed over twelve months (1 Sept 2026 – 31 Aug 2027), by 2 contractors (M-2026-014 and M-2026-020); reference for a full-time year: 218.00 d.',
          },
          supplierMessage: null,
          question,
          amountAtStake: null,
          daysUnsupported: null,
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: "La propriétaire de l'entreprise, qui porte son nom",
      en: 'The owner of the firm, which bears her name',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: year('22', { contract: sampleContract({ supplierName: 'EXEMPLE Camille EI' }) }),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Quatorze mois de travail, jamais plus de 218 jours en douze',
      en: 'Fourteen months of work, never more than 218 days in twelve',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: [billed('2026-07', '18'), billed('2026-08', '18'), ...year('18')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Un avoir ramène l'année à 218 jours",
      en: 'A credit note brings the year back to 218 days',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: [...year('22'), billed('2026-12', '-2')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: '218 jours exactement', en: '218 days exactly' },
    facts: { personFact: samplePerson(), billedMonths: year('20') },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: "Un trimestre à cheval sur le début des douze mois n'est pas deviné",
      en: 'A quarter that crosses the start of the twelve months is not guessed',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: [billed('2026-08', '30', { from: '2026-07-01', to: '2026-09-01' }), ...year('18')],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Aucune ligne ne facture la personne', en: 'No line bills the person' },
    facts: { personFact: samplePerson(), billedMonths: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures que le marché ne convertit pas',
      en: 'Hours that the contract does not convert',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: [...year('18'), billed('2027-01', '0', { unknownLines: 1 })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Une ligne de treize mois : rien ne dit combien de ses jours tombent en douze mois',
      en: 'A line of thirteen months: nothing tells how many of its days fall within twelve months',
    },
    facts: {
      personFact: samplePerson(),
      billedMonths: [billed('2026-09', '300', { from: '2026-09-01', to: '2027-09-01' })],
    },
    expect: { outcome: 'incomplete', missing: ['period_start'] },
  },
  {
    kind: 'threshold',
    name: { fr: 'Une ligne de douze mois, 218 jours', en: 'A line of twelve months, 218 days' },
    facts: {
      personFact: samplePerson(),
      billedMonths: [billed('2026-09', '218', { from: '2026-09-01', to: '2027-08-01' })],
    },
    expect: { outcome: 'clean' },
  },
];
