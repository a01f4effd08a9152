import type { BilledLine } from '../facts/line.js';
import type { UnlistedProfile } from '../facts/line-prices.js';
import type { RuleCase } from '../rule.js';
import { sampleContract, sampleInvoice, sampleLine, sampleLink, sampleRate } from '../sample-facts.js';

export const absentKinds = {
  threshold: 'A profile is on the rate card or it is not: there is nothing to measure.',
};

const CARD = ['Chef de projet', 'Développeur'];
const unlisted = (over: Partial<UnlistedProfile> = {}): UnlistedProfile => ({
  profile: 'Expert en données',
  personKey: 'P-0412',
  fromPeople: false,
  how: 'given',
  labels: CARD,
  names: CARD,
  source: { file: 'register/rate_card.csv', line: 2 },
  ...over,
});
const facts = (unlistedProfiles: UnlistedProfile[], over: Partial<BilledLine> = {}) => ({
  billedLine: sampleLine({ links: [sampleLink({ profile: 'Expert en données' })], ...over }),
  profileRates: unlistedProfiles.length === 0 ? [sampleRate()] : [],
  unlistedProfiles,
});
const priced = (priceForm: 'fixed' | 'mixed') => sampleInvoice({ contract: sampleContract({ priceForm }) });

const QUESTION = {
  fr: "À quel profil du bordereau correspond-il, ou quelle pièce l'y ajoute ?",
  en: 'Which profile of the rate card is it, or which document adds it?',
};
const BOTH = { amountAtStake: null, daysUnsupported: null, visible: true };
const FR = 'absent du bordereau du marché M-2026-014, qui nomme';
const EN = 'not on the rate card of contract M-2026-014, which names';

export const cases: RuleCase<'line'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Un profil que le bordereau ne nomme pas', en: 'A profile that the rate card does not name' },
    facts: facts([unlisted()]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: `Ligne 2 : profil « Expert en données », ${FR} « Chef de projet » et « Développeur ».`,
            en: `Line 2: profile “Expert en données”, ${EN} “Chef de projet” and “Développeur”.`,
          },
          supplierMessage: {
            fr: `Facture F-2026-101. Votre ligne 2 : profil « Expert en données », ${FR} « Chef de projet » et « Développeur ».`,
            en: `Invoice F-2026-101. Your line 2: profile “Expert en données”, ${EN} “Chef de projet” and “Développeur”.`,
          },
          question: QUESTION,
          class: 'fact',
          ...BOTH,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le profil du registre des personnes : à l’acheteur seul',
      en: 'The profile of the register of people: to the buyer only',
    },
    facts: facts([unlisted({ fromPeople: true })]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: `Ligne 2 : profil « Expert en données » (registre des personnes), ${FR} « Chef de projet » et « Développeur ».`,
            en: `Line 2: profile “Expert en données” (register of people), ${EN} “Chef de projet” and “Développeur”.`,
          },
          supplierMessage: null,
          question: QUESTION,
          class: 'fact',
          ...BOTH,
        },
      ],
    },
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Deux profils, un long bordereau, une personne par élimination',
      en: 'Two profiles, a long rate card, a person by elimination',
    },
    facts: facts([
      unlisted({ labels: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'], how: 'only-candidate' }),
      unlisted({ profile: 'Graphiste', personKey: 'P-0413' }),
    ]),
    expect: {
      outcome: 'flagged',
      findings: [
        {
          message: {
            fr: 'Ligne 2 : profils « Expert en données » et « Graphiste », absents du bordereau du marché M-2026-014, qui nomme « A1 », « A2 », « A3 », « A4 », « A5 » et 2 autres profils.',
            en: `Line 2: profiles “Expert en données” and “Graphiste”, ${EN} “A1”, “A2”, “A3”, “A4”, “A5” and 2 other profiles.`,
          },
          supplierMessage: {
            fr: 'Facture F-2026-101. Votre ligne 2 : profils « Expert en données » et « Graphiste », absents du bordereau du marché M-2026-014, qui nomme « A1 », « A2 », « A3 », « A4 », « A5 » et 2 autres profils.',
            en: `Invoice F-2026-101. Your line 2: profiles “Expert en données” and “Graphiste”, ${EN} “A1”, “A2”, “A3”, “A4”, “A5” and 2 other profiles.`,
          },
          question: QUESTION,
          class: 'question',
          ...BOTH,
        },
      ],
    },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le profil ou un synonyme est au bordereau',
      en: 'The profile or a synonym is on the rate card',
    },
    facts: facts([], { links: [sampleLink()] }),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Le même métier au féminin', en: 'The same trade in another gender' },
    facts: facts([unlisted({ profile: 'Cheffe de projet' }), unlisted({ profile: 'Développeuse' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Un synonyme du bordereau au pluriel', en: 'A synonym of the rate card in the plural' },
    facts: facts([unlisted({ profile: 'Programmeurs', names: [...CARD, 'Programmeur'] })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Une ligne au forfait', en: 'A lump sum line' },
    facts: facts([unlisted()], { billedUnit: 'lump', billedDays: null }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un prix forfaitaire, sans bordereau', en: 'A fixed price, without rate card' },
    facts: { ...facts([], { invoice: priced('fixed') }), profileRates: [] },
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'notApplicable',
    name: { fr: 'Un avoir', en: 'A credit note' },
    facts: facts([unlisted()], { invoice: sampleInvoice({ typeCode: '381', direction: -1 }) }),
    expect: { outcome: 'notApplicable' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché n’a pas de bordereau', en: 'The contract has no rate card' },
    facts: { ...facts([]), profileRates: [] },
    expect: { outcome: 'incomplete', missing: ['rate_card'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'La ligne ne dit aucun profil', en: 'The line states no profile' },
    facts: { ...facts([], { links: [sampleLink({ profile: null })] }), profileRates: [] },
    expect: { outcome: 'incomplete', missing: ['profile'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'L’unité de la ligne est inconnue', en: 'The unit of the line is unknown' },
    facts: facts([unlisted()], { billedUnit: null }),
    expect: { outcome: 'incomplete', missing: ['unit'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Le marché de la facture est inconnu', en: 'The contract of the invoice is unknown' },
    facts: facts([], { invoice: sampleInvoice({ contract: null, contractHow: 'none' }) }),
    expect: { outcome: 'incomplete', missing: ['contract_ref'] },
  },
];
