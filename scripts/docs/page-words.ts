import type { FindingClass } from '../../server/domain/finding.js';
import type { Text } from '../../server/domain/text.js';
import type { Grain } from '../../server/rules/facts/grain-facts.js';

/** Words of the pages on rules that are not a rule's own. */
export const PAGE_WORDS = {
  allRules: { fr: 'Toutes les règles', en: 'All rules' },
  otherLanguage: { fr: 'English version', en: 'Version française' },
  generated: {
    fr: 'Page écrite par `npm run docs:rules` à partir de la règle et de ses cas.',
    en: 'Page written by `npm run docs:rules` from the rule and its cases.',
  },
  code: { fr: 'code', en: 'code' },
  rule: { fr: 'règle', en: 'rule' },
  class: { fr: 'classe', en: 'class' },
  topic: { fr: 'sujet', en: 'topic' },
  asked: { fr: 'posée sur', en: 'asked about' },
  readBy: { fr: 'lue par', en: 'read by' },
  version: { fr: 'version', en: 'version' },
  finding: { fr: 'Constat', en: 'Finding' },
  method: { fr: 'Calcul', en: 'Method' },
  example: { fr: 'Exemple', en: 'Example' },
  forBuyer: { fr: 'Pour l’acheteur', en: 'For the buyer' },
  forSupplier: { fr: 'Pour le prestataire', en: 'For the contractor' },
  question: { fr: 'Question', en: 'Question' },
  atStake: { fr: 'En question', en: 'At stake' },
  nothingCounted: { fr: 'ni jour ni montant', en: 'neither days nor an amount' },
  notForSupplier: {
    fr: 'rien : ce constat ne lui est pas adressé',
    en: 'nothing: this finding is not addressed to it',
  },
  why: { fr: 'Pourquoi le demander', en: 'Why it is worth asking' },
  innocent: { fr: 'Explications ordinaires', en: 'Innocent explanations' },
  params: { fr: 'Paramètres', en: 'Parameters' },
  noParams: { fr: 'Aucun.', en: 'None.' },
  meaning: { fr: 'sens', en: 'meaning' },
  default: { fr: 'valeur', en: 'default' },
  origin: { fr: 'origine', en: 'origin' },
  exclusions: { fr: 'Ce qui ne déclenche rien', en: 'What it leaves alone' },
  limits: { fr: 'À la limite', en: 'At the limit' },
  notConcerned: { fr: 'Non concerné', en: 'Not concerned' },
  incomplete: { fr: 'Ce qui manque pour juger', en: 'What is missing to judge' },
  incompleteMeans: {
    fr: 'La règle répond alors « incomplet », jamais « rien à signaler ».',
    en: 'The rule then answers “incomplete”, never “clean”.',
  },
  sources: { fr: 'Sources', en: 'Sources' },
  proofOfExample: { fr: 'Preuves de l’exemple', en: 'Proof of the example' },
  facts: { fr: 'Faits lus', en: 'Facts read' },
  interruption: {
    fr: 'Peut fonder une interruption du délai de paiement, si l’organisation l’a décidé',
    en: 'May ground an interruption of the payment delay, where the organisation decided so',
  },
  codeIs: { fr: 'Code', en: 'Code' },
  flaggedThere: { fr: 'question posée', en: 'asked' },
  cleanThere: { fr: 'rien', en: 'nothing' },
} as const satisfies Record<string, Text>;

/** What a rule is asked about, one subject at a time. */
export const GRAIN_WORDS: Readonly<Record<Grain, Text>> = {
  line: { fr: 'chaque ligne de facture', en: 'each invoice line' },
  invoice: { fr: 'chaque facture', en: 'each invoice' },
  person: { fr: 'chaque personne', en: 'each person' },
  contract: { fr: 'chaque marché', en: 'each contract' },
  deliverable: { fr: 'chaque livrable', en: 'each deliverable' },
  declaration: { fr: 'chaque déclaration d’usage de l’IA', en: 'each AI-use declaration' },
  supplier: { fr: 'chaque prestataire', en: 'each contractor' },
};

/** What a class says of the strength of the proof. */
export const CLASS_MEANS: Readonly<Record<FindingClass, Text>> = {
  fact: {
    fr: 'Des pièces se contredisent, ou une pièce exigée manque. Où ce constat repose sur une valeur supposée ou un rattachement déduit, il devient une question.',
    en: 'Documents contradict each other, or a required one is missing. Where the finding rests on an assumed value or an inferred link it becomes a question.',
  },
  question: {
    fr: 'Seul celui à qui la question est posée peut l’expliquer.',
    en: 'Only whoever is asked can explain it.',
  },
  weak: {
    fr: 'Un signal faible n’est jamais montré seul : rien ne se décide sur lui.',
    en: 'A weak signal is never shown alone: nothing is decided on it.',
  },
};
