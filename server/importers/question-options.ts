import type { AnswerChoice, AnswerOptions, FormField } from '../domain/answer-form.js';
import type { Problem } from '../domain/problem.js';
import type { Text } from '../domain/text.js';
import { mappingFault } from './mapped-table/mapping-answer.js';

const option = (value: string, fr: string, en: string): AnswerChoice => ({ value, label: { fr, en } });

/**
 * What the readers accept, question by question; `text` is written freely, `choices` and the fields of a `form` are named by
 * the problem itself.
 */
const ANSWERS: Readonly<Record<string, readonly AnswerChoice[] | 'text' | 'choices' | 'form'>> = {
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
  'column-mapping': 'form',
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
  'invoice-contract-unclear': 'form',
  'line-match-unclear': 'form',
  'pdf-fields-unconfirmed': 'form',
  'pdf-scan': 'form',
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
 * How a problem that asks is answered: one of some answers, a text, or a form.
 * @throws RangeError for a problem that asks nothing, or whose form has no field.
 */
export function questionOptions(problem: Problem): AnswerOptions {
  const answers = Object.hasOwn(ANSWERS, problem.code) ? ANSWERS[problem.code] : undefined;
  if (answers === undefined) throw new RangeError(`the problem ${problem.code} asks nothing`);
  if (answers === 'choices') return problem.choices ?? [];
  if (answers !== 'form') return answers;
  if (problem.form === undefined || problem.form.length === 0)
    throw new RangeError(`the form of ${problem.code} has no field`);
  return { form: problem.form };
}

type FormCheck = (fields: readonly FormField[], values: ReadonlyMap<string, string>) => Text | null;

/** What the fields of a form must be together, beyond each by itself. */
const FORM_CHECKS: Readonly<Record<string, FormCheck>> = { 'column-mapping': mappingFault };

/** Why these values of a form do not settle the question, each being admitted by its field; null where they do. */
export function formAnswerFault(
  code: string,
  fields: readonly FormField[],
  values: ReadonlyMap<string, string>,
): Text | null {
  return FORM_CHECKS[code]?.(fields, values) ?? null;
}
