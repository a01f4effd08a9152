import { eachDay, isWeekend } from '../../domain/civil-date.js';
import type { PersonDay } from '../facts/person.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleDay, samplePerson } from '../sample-facts.js';

interface Place {
  contract: string;
  supplier: string;
  name: string;
  price: string;
}

const brume: Place = {
  contract: 'M-2026-014',
  supplier: '11111111100011',
  name: 'Atelier Brume',
  price: '600',
};
const cap: Place = { contract: 'M-2026-020', supplier: '22222222200022', name: 'Cap Lisière', price: '640' };
const delta: Place = {
  contract: 'M-2026-031',
  supplier: '33333333300033',
  name: 'Delta Vannes',
  price: '700',
};

function on(place: Place, date: string, days: string | null, over: Partial<PersonDay> = {}): PersonDay {
  return sampleDay({
    date,
    days,
    contract: sampleContract({
      ref: place.contract,
      supplierKey: place.supplier,
      supplierName: place.name,
    }),
    billed: {
      invoice: `F-${place.contract}`,
      line: '1',
      supplierKey: place.supplier,
      dayPrice: place.price,
      days,
      how: 'given',
    },
    sources: [{ file: `timesheets/${place.contract}.csv`, line: Number(date.slice(8)) + 1 }],
    ...over,
  });
}

/** 3 to 14 September 2026: eight working days. */
const dates = eachDay('2026-09-03', '2026-09-14').filter((day) => !isWeekend(day));

export const cases: RuleCase<'person'>[] = [
  {
    kind: 'flagged',
    name: {
      fr: 'Une personne facturée par trois prestataires aux mêmes dates',
      en: 'One person billed by three contractors on the same dates',
    },
    facts: {
      personFact: samplePerson(),
      personDays: dates.flatMap((date) => [
        on(brume, date, '1'),
        on(cap, date, '0.5'),
        on(delta, date, '0.5'),
      ]),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 2,00 j par date sur 8 dates (3–14 sept. 2026), dans 3 marchés (M-2026-014, M-2026-020 et M-2026-031) de 3 prestataires (Atelier Brume, Cap Lisière et Delta Vannes) ; au-delà d'un jour par date : 8,00 j (5 080,00 € HT).",
            en: 'Camille Exemple (P-0412): 2.00 d per date on 8 dates (3–14 Sept 2026), in 3 contracts (M-2026-014, M-2026-020 and M-2026-031) of 3 contractors (Atelier Brume, Cap Lisière and Delta Vannes); beyond one day per date: 8.00 d (€5,080.00).',
          },
          supplierMessage: {
            fr: 'Le temps de Camille Exemple sur votre facture est à préciser pour 8 dates (3–14 sept. 2026).',
            en: 'The time of Camille Exemple on your invoice is to be detailed for 8 dates (3–14 Sept 2026).',
          },
          question: {
            fr: 'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
            en: 'Can you confirm, for each date, what part of the day this person spent on your contract?',
          },
          amountAtStake: '5080.00',
          daysUnsupported: '8.00',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Une des lignes ne dit son temps que dans son texte : une question',
      en: 'One of the lines says its time in words alone: a question',
    },
    facts: {
      personFact: samplePerson(),
      personDays: dates.flatMap((date) => [
        on(brume, date, '1', { inWords: true }),
        on(cap, date, '0.5'),
        on(delta, date, '0.5'),
      ]),
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 2,00 j par date sur 8 dates (3–14 sept. 2026), dans 3 marchés (M-2026-014, M-2026-020 et M-2026-031) de 3 prestataires (Atelier Brume, Cap Lisière et Delta Vannes) ; au-delà d'un jour par date : 8,00 j (5 080,00 € HT).",
            en: 'Camille Exemple (P-0412): 2.00 d per date on 8 dates (3–14 Sept 2026), in 3 contracts (M-2026-014, M-2026-020 and M-2026-031) of 3 contractors (Atelier Brume, Cap Lisière and Delta Vannes); beyond one day per date: 8.00 d (€5,080.00).',
          },
          supplierMessage: {
            fr: 'Le temps de Camille Exemple sur votre facture est à préciser pour 8 dates (3–14 sept. 2026).',
            en: 'The time of Camille Exemple on your invoice is to be detailed for 8 dates (3–14 Sept 2026).',
          },
          question: {
            fr: 'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
            en: 'Can you confirm, for each date, what part of the day this person spent on your contract?',
          },
          amountAtStake: '5080.00',
          daysUnsupported: '8.00',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Les dates ne sont pas les mêmes pour chaque prestataire : aucun ne les lit',
      en: 'The dates differ from one contractor to the other: none of them reads them',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        on(brume, '2026-09-02', '1'),
        on(cap, '2026-09-02', '0.5'),
        on(brume, '2026-09-03', '0.75'),
        on(delta, '2026-09-03', '0.5', { billed: null }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : de 1,25 j à 1,50 j par date sur 2 dates (2 et 3 sept. 2026), dans 3 marchés (M-2026-014, M-2026-020 et M-2026-031) de 3 prestataires (Atelier Brume, Cap Lisière et Delta Vannes) ; au-delà d'un jour par date : 0,75 j, dont 0,65 j facturé (396,67 € HT).",
            en: 'Camille Exemple (P-0412): 1.25 d to 1.50 d per date on 2 dates (2 and 3 Sept 2026), in 3 contracts (M-2026-014, M-2026-020 and M-2026-031) of 3 contractors (Atelier Brume, Cap Lisière and Delta Vannes); beyond one day per date: 0.75 d, of which 0.65 d billed (€396.67).',
          },
          supplierMessage: {
            fr: 'Le temps de Camille Exemple sur votre facture est à préciser, date par date.',
            en: 'The time of Camille Exemple on your invoice is to be detailed, date by date.',
          },
          question: {
            fr: 'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
            en: 'Can you confirm, for each date, what part of the day this person spent on your contract?',
          },
          amountAtStake: '396.67',
          daysUnsupported: '0.65',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Un nom sans identifiant, sur deux marchés du même prestataire',
      en: 'A name without a key, on two contracts of one contractor',
    },
    facts: {
      personFact: samplePerson({ personKey: 'name:camille exemple', registered: false }),
      personDays: [
        on(brume, '2026-09-02', '1'),
        on({ ...brume, contract: 'M-2026-015' }, '2026-09-02', '1', { billed: null }),
      ],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple : 2,00 j le 2 sept. 2026, dans 2 marchés (M-2026-014 et M-2026-015) de 1 prestataire (Atelier Brume) ; au-delà d'un jour par date : 1,00 j, dont 0,50 j facturé (300,00 € HT).",
            en: 'Camille Exemple: 2.00 d on 2 Sept 2026, in 2 contracts (M-2026-014 and M-2026-015) of 1 contractor (Atelier Brume); beyond one day per date: 1.00 d, of which 0.50 d billed (€300.00).',
          },
          supplierMessage: {
            fr: 'Le temps de Camille Exemple sur votre facture est à préciser pour le 2 sept. 2026.',
            en: 'The time of Camille Exemple on your invoice is to be detailed for 2 Sept 2026.',
          },
          question: {
            fr: 'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
            en: 'Can you confirm, for each date, what part of the day this person spent on your contract?',
          },
          amountAtStake: '300.00',
          daysUnsupported: '0.50',
          class: 'question',
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: { fr: 'Une journée partagée en deux moitiés', en: 'A day shared in two halves' },
    facts: {
      personFact: samplePerson(),
      personDays: dates.flatMap((date) => [on(brume, date, '0.5'), on(cap, date, '0.5')]),
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: "Plus d'un jour sur un seul marché : une autre question",
      en: 'More than a day on one contract: another question',
    },
    facts: { personFact: samplePerson(), personDays: [on(brume, '2026-09-02', '1.5')] },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: {
      fr: 'Un jour exactement, en parts de journées de longueurs différentes',
      en: 'One day exactly, in parts of days of different lengths',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [
        on(brume, '2026-09-02', '0.53333333333333333333', { hours: '4' }),
        on(cap, '2026-09-02', '0.46666666666666666667', { hours: '3.5' }),
      ],
    },
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Un centième de jour au-delà', en: 'A hundredth of a day beyond' },
    facts: {
      personFact: samplePerson(),
      personDays: [on(brume, '2026-09-02', '0.51'), on(cap, '2026-09-02', '0.5')],
    },
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: "Camille Exemple (P-0412) : 1,01 j le 2 sept. 2026, dans 2 marchés (M-2026-014 et M-2026-020) de 2 prestataires (Atelier Brume et Cap Lisière) ; au-delà d'un jour par date : 0,01 j (6,20 € HT).",
            en: 'Camille Exemple (P-0412): 1.01 d on 2 Sept 2026, in 2 contracts (M-2026-014 and M-2026-020) of 2 contractors (Atelier Brume and Cap Lisière); beyond one day per date: 0.01 d (€6.20).',
          },
          supplierMessage: {
            fr: 'Le temps de Camille Exemple sur votre facture est à préciser pour le 2 sept. 2026.',
            en: 'The time of Camille Exemple on your invoice is to be detailed for 2 Sept 2026.',
          },
          question: {
            fr: 'Pouvez-vous confirmer, pour chaque date, la part de journée que cette personne a consacrée à votre marché ?',
            en: 'Can you confirm, for each date, what part of the day this person spent on your contract?',
          },
          amountAtStake: '6.20',
          daysUnsupported: '0.01',
          class: 'fact',
        },
      ],
    },
  },
  {
    kind: 'incomplete',
    name: {
      fr: "Un nom sans identifiant chez deux prestataires n'est pas comparé",
      en: 'A name without a key at two contractors is not compared',
    },
    facts: {
      personFact: samplePerson({ registered: false }),
      personDays: [on(brume, '2026-09-02', '1'), on(cap, '2026-09-02', '1')],
    },
    expect: { outcome: 'incomplete', missing: ['person_key'] },
  },
  {
    kind: 'incomplete',
    name: {
      fr: 'Des heures non convertibles à une date partagée',
      en: 'Hours without conversion on a shared date',
    },
    facts: {
      personFact: samplePerson(),
      personDays: [on(brume, '2026-09-02', '0.5'), on(cap, '2026-09-02', null, { hours: '6' })],
    },
    expect: { outcome: 'incomplete', missing: ['hours_per_day'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucune feuille de temps', en: 'No timesheet' },
    facts: { personFact: samplePerson(), personDays: [] },
    expect: { outcome: 'incomplete', missing: ['timesheet'] },
  },
];

export const absentKinds = {
  notApplicable: 'Every person who has recorded a day can be compared over contracts.',
};
