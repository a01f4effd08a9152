import type { Audience, Confidence, FindingClass, Rung, Topic } from '../finding.js';
import type { Text } from '../text.js';
import { factWords } from './fact-words.js';

/** How the parts of a finding are called in front of a person, in every export and letter. */

export const CLASS_WORDS: Readonly<Record<FindingClass, Text>> = {
  fact: { fr: 'Écart entre pièces', en: 'Documents disagree' },
  question: { fr: 'À expliquer', en: 'To be explained' },
  weak: { fr: 'Signal faible', en: 'Weak signal' },
};

export const TOPIC_WORDS: Readonly<Record<Topic, Text>> = {
  single_click: { fr: 'Effort et heures déclarées', en: 'Effort and declared hours' },
  arithmetic: { fr: 'Calculs', en: 'Arithmetic' },
  duplicate: { fr: 'Doublons', en: 'Duplicates' },
  rate: { fr: 'Prix', en: 'Rates' },
  calendar: { fr: 'Calendrier', en: 'Calendar' },
  timesheet: { fr: 'Feuilles de temps', en: 'Timesheets' },
  narrative: { fr: 'Libellés', en: 'Descriptions' },
  contract: { fr: 'Marché', en: 'Contract' },
  deliverable: { fr: 'Livrables', en: 'Deliverables' },
  ai: { fr: "Usage de l'IA", en: 'AI use' },
  data: { fr: 'Données', en: 'Data' },
  buyer_duty: { fr: "Obligations de l'acheteur", en: "Buyer's duties" },
};

export const CONFIDENCE_WORDS: Readonly<Record<Confidence, Text>> = {
  firm: { fr: 'établi', en: 'firm' },
  indicative: { fr: 'indicatif', en: 'indicative' },
};

export const AUDIENCE_WORDS: Readonly<Record<Audience, Text>> = {
  supplier: { fr: 'prestataire', en: 'contractor' },
  buyer: { fr: 'acheteur', en: 'buyer' },
  procurement: { fr: 'commande publique', en: 'procurement' },
  legal: { fr: 'service juridique', en: 'legal department' },
  dpo: { fr: 'délégué à la protection des données', en: 'data-protection officer' },
};

/** The rungs of the ladder of support, in their fixed order after the billed days. */
const RUNG_WORDS: Readonly<Record<Rung, Text>> = {
  contract: { fr: 'marché', en: 'contract' },
  timesheet: { fr: 'feuille de temps', en: 'timesheet' },
  calendar: { fr: 'calendrier', en: 'calendar' },
  quote: { fr: 'devis', en: 'quote' },
  work_unit: { fr: "unité d'œuvre", en: 'work unit' },
  effort: { fr: "fourchette d'effort", en: 'effort range' },
  declared_hours: { fr: 'heures humaines déclarées', en: 'declared human hours' },
};

/** Of the contract, only the price can be missing; of declared hours, also what turns them into days. */
const MISSING_WORDS: ReadonlyMap<string, Text> = new Map([
  ['contract', { fr: 'prix du marché', en: 'contract rate' }],
  ['hours_per_day', { fr: factWords('hours_per_day', 'fr'), en: factWords('hours_per_day', 'en') }],
]);

/** What a missing rung lacks. */
export function missingRungWord(name: string): Text {
  return MISSING_WORDS.get(name) ?? rungWord(name);
}

/** The word of a rung as a result names it; a name outside the list is shown as it is. */
export function rungWord(name: string): Text {
  return Object.hasOwn(RUNG_WORDS, name) ? RUNG_WORDS[name as Rung] : { fr: name, en: name };
}
