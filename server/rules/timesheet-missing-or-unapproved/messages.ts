import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { FindingValues } from '../../domain/finding.js';
import { formatPeriod } from '../../domain/format/date-format.js';
import type { Lang, Text } from '../../domain/text.js';
import type { RuleMessages } from '../rule.js';
import { inBrackets } from '../wording.js';

export type Problem = 'none' | 'not_approved' | 'rejected' | 'own_side';

export interface Values extends FindingValues {
  line: string;
  invoice: string;
  contract: string;
  personKey: string | null;
  /** Name, key or profile: whatever says for whom the time is. */
  person: string | null;
  periodStart: CivilDate;
  periodEnd: CivilDate;
  problem: Problem;
  days: Decimal;
  amount: Decimal | null;
  currency: string | null;
}

const STATE: Record<Problem, Text> = {
  none: { fr: 'aucune feuille de temps reçue', en: 'no timesheet received' },
  not_approved: { fr: 'feuille de temps non visée', en: 'timesheet not approved' },
  rejected: { fr: 'feuille de temps refusée', en: 'timesheet rejected' },
  own_side: {
    fr: 'feuille de temps visée par le prestataire seulement',
    en: 'timesheet approved by the contractor only',
  },
};

const QUESTION: Record<Problem, Text> = {
  none: {
    fr: 'Pouvez-vous joindre la feuille de temps de cette période ?',
    en: 'Can you attach the timesheet of this period?',
  },
  not_approved: {
    fr: "Qui doit viser cette feuille, et l'a-t-il reçue ?",
    en: 'Who is to approve this timesheet, and has it reached them?',
  },
  rejected: {
    fr: 'Une feuille corrigée remplace-t-elle celle qui a été refusée ?',
    en: 'Does a corrected timesheet replace the rejected one?',
  },
  own_side: {
    fr: "Qui, chez l'acheteur, peut viser cette feuille ?",
    en: "Who on the buyer's side can approve this timesheet?",
  },
};

/** `Camille Exemple, septembre 2026`. */
function scope(v: Values, lang: Lang): string {
  const period = formatPeriod(v.periodStart, v.periodEnd, lang);
  return v.person === null ? period : `${v.person}, ${period}`;
}

function finding(v: Values, lang: Lang): string {
  const stake = inBrackets(v.days, v.amount, v.currency, lang);
  const state = STATE[v.problem][lang];
  return lang === 'fr'
    ? `Ligne ${v.line}${stake} : ${state} (${scope(v, lang)}) ; le marché ${v.contract} demande une feuille visée par l'acheteur.`
    : `Line ${v.line}${stake}: ${state} (${scope(v, lang)}); contract ${v.contract} requires a timesheet approved by the buyer.`;
}

function supplier(v: Values, lang: Lang): string {
  const state = STATE[v.problem][lang];
  return lang === 'fr'
    ? `Votre ligne ${v.line} : ${state} (${scope(v, lang)}) ; le marché demande une feuille visée par l'acheteur.`
    : `Your line ${v.line}: ${state} (${scope(v, lang)}); the contract requires a timesheet approved by the buyer.`;
}

export const messages: RuleMessages<Values> = {
  title: { fr: 'Feuille de temps absente ou non visée', en: 'Timesheet missing or not approved' },
  // The formula of the documentation page: one line, parameters by their names.
  method: {
    fr: 'feuille de temps exigée par le marché, et : aucune, ou rejetée, ou non approuvée, ou approuvée par le seul prestataire',
    en: 'timesheet required by the contract, and: none, or rejected, or not approved, or approved by the contractor’s side alone',
  },
  finding: { fr: (v) => finding(v, 'fr'), en: (v) => finding(v, 'en') },
  supplier: { fr: (v) => supplier(v, 'fr'), en: (v) => supplier(v, 'en') },
  question: { fr: (v) => QUESTION[v.problem].fr, en: (v) => QUESTION[v.problem].en },
  why: {
    fr: 'Le marché demande cette pièce : sans elle, les jours facturés ne peuvent pas être certifiés.',
    en: 'The contract requires this document: without it, the days billed cannot be certified.',
  },
  innocent: [
    {
      fr: "La feuille a été remise par un autre canal et n'est pas dans le dossier.",
      en: 'The timesheet was handed over by another channel and is not in the dossier.',
    },
    {
      fr: 'Le visa a été donné par courriel, sans laisser de trace dans la feuille.',
      en: 'Approval was given by e-mail and left no trace in the timesheet.',
    },
    {
      fr: "La ligne est au forfait et n'appelle pas de feuille de temps.",
      en: 'The line is at a fixed price and needs no timesheet.',
    },
  ],
};
