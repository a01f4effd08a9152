import type { AnswerChoice } from '../domain/answer-form.js';
import type { Problem } from '../domain/problem.js';

const option = (value: string, fr: string, en: string): AnswerChoice => ({ value, label: { fr, en } });

/** What the readers accept, question by question; `text` is written freely, `choices` are named by the problem itself. */
const ANSWERS: Readonly<Record<string, readonly AnswerChoice[] | 'text' | 'choices'>> = {
  'ambiguous-number': [
    option('decimal-comma', 'La virgule sépare les décimales', 'The comma is the decimal mark'),
    option('decimal-point', 'Le point sépare les décimales', 'The point is the decimal mark'),
  ],
  'ambiguous-date-order': [
    option('day-first', 'Le jour d’abord', 'Day first'),
    option('month-first', 'Le mois d’abord', 'Month first'),
  ],
  'ambiguous-amount': [
    option('net', 'Hors taxes', 'Without VAT'),
    option('gross', 'Toutes taxes comprises', 'With VAT'),
  ],
  'ambiguous-vat': [option('rate', 'Un taux', 'A rate'), option('amount', 'Un montant', 'An amount')],
  'ambiguous-format': 'choices',
  'cra-month-unknown': 'text',
  'cra-person-unknown': 'text',
  'rate-card-contract-unknown': 'text',
  'rate-card-unit-unclear': [option('day', 'Un jour', 'A day'), option('hour', 'Une heure', 'An hour')],
  'rate-card-years-undated': 'text',
  'cra-unit-unclear': [
    option('day', 'Des jours', 'Days'),
    option('half-day', 'Des demi-journées', 'Half-days'),
    option('hour', 'Des heures', 'Hours'),
  ],
  'timesheet-person-unknown': 'text',
  // Any other zone of the IANA database is accepted as well.
  'time-zone-unknown': [
    option('Europe/Paris', 'France métropolitaine', 'Metropolitan France'),
    option('America/Martinique', 'Martinique, Guadeloupe', 'Martinique, Guadeloupe'),
    option('America/Cayenne', 'Guyane', 'French Guiana'),
    option('Indian/Mayotte', 'Mayotte', 'Mayotte'),
    option('Indian/Reunion', 'La Réunion', 'Réunion'),
    option('UTC', 'Temps universel', 'Universal time'),
  ],
};

/** Codes of the problems that an answer settles. */
export const ANSWERED_CODES: readonly string[] = Object.keys(ANSWERS);

/**
 * The answers that a person may choose from for a problem that asks, or `text` where it is written freely.
 * @throws RangeError for a problem that asks nothing.
 */
export function questionOptions(problem: Problem): readonly AnswerChoice[] | 'text' {
  const answers = Object.hasOwn(ANSWERS, problem.code) ? ANSWERS[problem.code] : undefined;
  if (answers === undefined) throw new RangeError(`the problem ${problem.code} asks nothing`);
  return answers === 'choices' ? (problem.choices ?? []) : answers;
}
