import type { KnownBy, LikeSupplier } from '../facts/supplier.js';
import type { RuleCase } from '../rule.js';

const CONTRACTS = 'register/contracts.csv';
const like = (over: Partial<LikeSupplier> = {}): LikeSupplier => ({
  by: 'account',
  otherSupplierKey: '90000000200015',
  otherSupplierName: 'Studio Rivage',
  nameKey: 'atelierbrume',
  otherNameKey: 'studiorivage',
  shared: 'FR0099999999990000000004321',
  holders: 2,
  source: { file: CONTRACTS, line: 2 },
  otherSource: { file: CONTRACTS, line: 3 },
  ...over,
});
const facts = (likeSuppliers: LikeSupplier[], knownBy: Partial<KnownBy> = {}) => ({
  supplierFact: {
    supplierKey: '11111111100011',
    supplierName: 'Atelier Brume',
    source: { file: CONTRACTS, line: 2 },
  },
  knownBy: { number: true, account: true, ...knownBy },
  likeSuppliers,
});
const flagged = (fr: string, en: string) => ({
  outcome: 'flagged' as const,
  findings: [
    {
      message: { fr, en },
      supplierMessage: null,
      question: {
        fr: "S'agit-il d'un seul prestataire à réunir sous son SIRET, de deux sociétés d'un groupe, ou du compte d'un affactureur ?",
        en: 'Is this one contractor to be joined under its SIRET, two firms of a group, or the account of a factor?',
      },
      amountAtStake: null,
      daysUnsupported: null,
      class: 'question' as const,
      visible: true,
    },
  ],
});
/** By its name alone, beside a contractor with a SIRET. */
const named = (nameKey: string, otherNameKey: string): LikeSupplier =>
  like({ by: 'name', shared: null, nameKey, otherNameKey, otherSupplierName: 'Atelier Brume SARL' });
const SAME_NAME = [
  "Atelier Brume (11111111100011) et Atelier Brume SARL (90000000200015) portent le même nom ou presque, et seul son nom identifie l'un des deux.",
  'Atelier Brume (11111111100011) and Atelier Brume SARL (90000000200015) bear the same name or nearly, and one of the two is identified by its name alone.',
] as const;

export const absentKinds = {
  notApplicable: 'Every contractor can be held beside the others, were there none.',
};

export const cases: RuleCase<'supplier'>[] = [
  {
    kind: 'flagged',
    name: { fr: 'Le même compte bancaire', en: 'The same bank account' },
    facts: facts([like()]),
    expect: flagged(
      'Les marchés de Atelier Brume (11111111100011) et Studio Rivage (90000000200015) donnent le même compte bancaire (IBAN qui finit par 4321).',
      'Contracts of Atelier Brume (11111111100011) and Studio Rivage (90000000200015) give the same bank account (IBAN ending in 4321).',
    ),
  },
  {
    kind: 'flagged',
    name: {
      fr: 'Le numéro de TVA d’un autre, et un compte commun',
      en: 'The VAT id of another, and an account in common',
    },
    facts: facts([
      like({ by: 'vat', shared: 'FR12900000002' }),
      like({ otherSupplierKey: '90000000300013', otherSupplierName: 'Bureau Voisin' }),
    ]),
    expect: flagged(
      "Des pièces de l'un des prestataires Atelier Brume (11111111100011) et Studio Rivage (90000000200015) portent le numéro de TVA FR12900000002, qui contient le SIREN de l'autre. Il en va de même de 1 autre prestataire.",
      'Documents of one of the contractors Atelier Brume (11111111100011) and Studio Rivage (90000000200015) bear the VAT id FR12900000002, which holds the SIREN of the other. The same goes for 1 other contractor.',
    ),
  },
  {
    kind: 'flagged',
    name: { fr: 'Le même nom, sans numéro', en: 'The same name, without a number' },
    facts: facts([named('atelierbrume', 'atelierbrume')], { number: false, account: false }),
    expect: flagged(...SAME_NAME),
  },
  {
    kind: 'threshold',
    name: { fr: 'Une lettre d’écart sur treize', en: 'One letter in thirteen apart' },
    facts: facts([named('ateliersbrume', 'atelierbrume')]),
    expect: flagged(...SAME_NAME),
  },
  {
    kind: 'threshold',
    name: { fr: 'Une lettre d’écart sur douze', en: 'One letter in twelve apart' },
    facts: facts([named('atelierbruma', 'atelierbrume')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'threshold',
    name: { fr: 'Deux lettres d’écart', en: 'Two letters apart' },
    facts: facts([named('conseilinformatiquenord', 'conseilinformatiquesurd')]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: {
      fr: 'Le compte d’un affactureur, à trois prestataires',
      en: 'The account of a factor, for three contractors',
    },
    facts: facts([like({ holders: 3 }), like({ holders: 3, otherSupplierKey: '90000000300013' })]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'innocent',
    name: { fr: 'Rien de commun avec un autre', en: 'Nothing in common with another' },
    facts: facts([]),
    expect: { outcome: 'clean' },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Ni SIRET, ni numéro de TVA, ni compte', en: 'No SIRET, VAT id or account' },
    facts: facts([], { number: false, account: false }),
    expect: { outcome: 'incomplete', missing: ['supplier_siret', 'supplier_iban'] },
  },
  {
    kind: 'incomplete',
    name: { fr: 'Aucun compte au registre', en: 'No account in the register' },
    facts: facts([], { account: false }),
    expect: { outcome: 'incomplete', missing: ['supplier_iban'] },
  },
];
