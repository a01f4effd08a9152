import { readFormAnswer, writeFormAnswer, type FormField } from '../../../server/domain/answer-form.js';
import type { Lang } from '../../../server/domain/text.js';

/** What stands in each input of a form, as typed, by name of its field. */
export type Typed = Readonly<Record<string, string>>;

type Written = Pick<FormField, 'name' | 'kind' | 'proposed'>;

/** What the inputs hold at first: the answer that was given, else what was read in the document. */
export function typedAtFirst(fields: readonly Written[], answer: string | null, lang: Lang): Typed {
  const given = answer === null ? null : readFormAnswer(answer);
  return Object.fromEntries(
    fields.map(({ name, kind, proposed }) => {
      const written = given === null ? (proposed ?? '') : (given.get(name) ?? '');
      return [name, kind === 'amount' && lang === 'fr' ? written.replace('.', ',') : written];
    }),
  );
}

/** The values as an answer writes them: an amount is typed with the decimal mark of the page's language, or a point. */
export function writtenValues(
  fields: readonly Written[],
  typed: Typed,
  lang: Lang,
): ReadonlyMap<string, string> {
  return new Map(
    fields.map(({ name, kind }) => {
      const text = (typed[name] ?? '').trim();
      return [name, kind === 'amount' ? writtenAmount(text, lang) : text];
    }),
  );
}

/** The answer in one line, without the fields left empty. */
export const answerLine = (values: ReadonlyMap<string, string>): string =>
  writeFormAnswer(new Map([...values].filter(([, value]) => value !== '')));

function writtenAmount(text: string, lang: Lang): string {
  const digits = text.replace(/\s/g, '');
  return lang === 'fr' && !digits.includes('.') ? digits.replace(',', '.') : digits;
}
