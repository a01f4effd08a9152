import { readFormAnswer, writeFormAnswer, type FormField } from './answer-form.js';
import { isCivilDate } from './civil-date.js';
import { isDecimal } from './decimal.js';
import type { Text } from './text.js';

/** One field of an answer that its form does not admit, and what to do about it. */
export interface FieldFault {
  /** Name of the field, as the answer writes it. */
  name: string;
  message: Text;
}

/** A form that somebody reads and confirms holds some hundred fields; its answer is some kilobytes. */
export const LONGEST_FORM_ANSWER = 20_000;
/** As for every text that Déclic keeps. */
const LONGEST_VALUE = 200;
/** More digits than any amount has. */
const LONGEST_AMOUNT = 40;

/**
 * What a form does not admit of these values: a field that it has not, a required one left empty, a value not written as
 * its kind is. In the order of the form; an empty value is a field left empty.
 */
export function formFaults(fields: readonly FormField[], values: ReadonlyMap<string, string>): FieldFault[] {
  const known = new Set(fields.map(({ name }) => name));
  const strangers = [...values.keys()].filter((name) => !known.has(name));
  return [
    ...fields.flatMap((field) => faultOf(field, values.get(field.name) ?? '') ?? []),
    ...strangers.map((name) => ({ name, message: isNoField(name) })),
  ];
}

/**
 * The answer to a form, in the order of its fields and without those left empty, or its first fault. `name` is null where
 * the line as a whole is none.
 */
export function acceptFormAnswer(
  fields: readonly FormField[],
  line: string,
): { values: ReadonlyMap<string, string>; line: string } | { fault: { name: string | null; message: Text } } {
  const given = line.length > LONGEST_FORM_ANSWER ? null : readFormAnswer(line);
  if (given === null) return { fault: { name: null, message: NO_FORM_ANSWER } };
  const [fault] = formFaults(fields, given);
  if (fault !== undefined) return { fault };
  const values = new Map(
    fields.flatMap(({ name }) => {
      const value = given.get(name) ?? '';
      return value === '' ? [] : [[name, value] as const];
    }),
  );
  return values.size === 0
    ? { fault: { name: null, message: NO_FORM_ANSWER } }
    : { values, line: writeFormAnswer(values) };
}

function faultOf(field: FormField, value: string): FieldFault | null {
  const { name, label, kind } = field;
  const told = (message: Text): FieldFault => ({ name, message });
  if (value === '') return field.required ? told(isMissing(label)) : null;
  if (kind === 'date') return isCivilDate(value) ? null : told(isNoDate(label, value));
  if (kind === 'amount')
    return isDecimal(value) && value.length <= LONGEST_AMOUNT ? null : told(isNoAmount(label, value));
  if (kind === 'choice')
    return field.choices?.some((choice) => choice.value === value) === true
      ? null
      : told(isNoChoice(label, value));
  return value.length <= LONGEST_VALUE ? null : told(isTooLong(label));
}

const NO_FORM_ANSWER: Text = {
  fr: `Cette réponse s’écrit « champ=valeur; champ=valeur », chaque champ une fois, en ${LONGEST_FORM_ANSWER} caractères au plus.`,
  en: `This answer is written “field=value; field=value”, each field once, in at most ${LONGEST_FORM_ANSWER} characters.`,
};

const isMissing = (label: Text): Text => ({
  fr: `« ${label.fr} » doit être rempli.`,
  en: `“${label.en}” must be filled in.`,
});

const isNoField = (name: string): Text => ({
  fr: `« ${shown(name)} » n’est pas un champ de cette question.`,
  en: `“${shown(name)}” is not a field of this question.`,
});

const isNoDate = (label: Text, value: string): Text => ({
  fr: `« ${label.fr} » attend une date écrite aaaa-mm-jj, comme 2026-09-30 ; « ${shown(value)} » n’en est pas une.`,
  en: `“${label.en}” expects a date written yyyy-mm-dd, such as 2026-09-30; “${shown(value)}” is not one.`,
});

const isNoAmount = (label: Text, value: string): Text => ({
  fr: `« ${label.fr} » attend un nombre écrit avec un point, comme 1200.50 ; « ${shown(value)} » n’en est pas un.`,
  en: `“${label.en}” expects a number written with a point, such as 1200.50; “${shown(value)}” is not one.`,
});

const isNoChoice = (label: Text, value: string): Text => ({
  fr: `« ${label.fr} » n’admet pas la valeur « ${shown(value)} ».`,
  en: `“${label.en}” does not allow the value “${shown(value)}”.`,
});

const isTooLong = (label: Text): Text => ({
  fr: `« ${label.fr} » dépasse ${LONGEST_VALUE} caractères.`,
  en: `“${label.en}” is longer than ${LONGEST_VALUE} characters.`,
});

const SHOWN = 60;
const shown = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
