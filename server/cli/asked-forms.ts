import { writeFormAnswer, type FormField } from '../domain/answer-form.js';
import { formatList } from '../domain/format/list-format.js';
import type { Problem } from '../domain/problem.js';
import { placeKey } from '../domain/source-ref.js';
import type { Lang, Text } from '../domain/text.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** How the answer to a form begins: what the reader proposes, and what is left to a person. */
export interface AnswerStart {
  /** As the register of answers takes it; null where nothing is proposed. */
  answer: string | null;
  /** Fields without a proposal that the answer must have, or must decide: the columns of a table that say nothing. */
  missing: readonly { name: string; label: Text }[];
}

type Reader = Pick<Sandbox, 'concurrency' | 'limits' | 'read' | 'measure'>;
type Asked = Pick<Problem, 'code' | 'at'>;

/** Starts of answers by the question that they are about. The result has no forms: they are noted while files are read. */
export class AskedForms {
  readonly #starts = new Map<string, AnswerStart>();

  /** Reads as `reader` does. */
  noting(reader: Reader): Reader {
    const note = (problem: Problem): void => {
      if (problem.form !== undefined) this.#starts.set(keyOf(problem), startOf(problem.form));
    };
    return {
      concurrency: reader.concurrency,
      limits: reader.limits,
      measure: (file, role) => reader.measure(file, role),
      async *read(file) {
        for await (const item of reader.read(file)) {
          if (item.type === 'problem') note(item.problem);
          yield item;
        }
      },
    };
  }

  /** Undefined for a problem that asks for no form. */
  startOf(problem: Asked): AnswerStart | undefined {
    return this.#starts.get(keyOf(problem));
  }
}

const keyOf = ({ code, at }: Asked): string => `${code}\n${placeKey(at)}`;

function startOf(form: readonly FormField[]): AnswerStart {
  const proposed = new Map(
    form.flatMap(({ name, proposed: value }) => (value === null ? [] : [[name, value]])),
  );
  return {
    answer: proposed.size === 0 ? null : writeFormAnswer(proposed),
    missing: form
      .filter(({ required, kind, proposed: value }) => value === null && (required || kind === 'choice'))
      .map(({ name, label }) => ({ name, label })),
  };
}

/** Stands before the line of an answer, which is printed as it is, to be copied. */
export const PROPOSED_ANSWER: Text = {
  fr: 'Réponse proposée, à vérifier sur le document :',
  en: 'Proposed answer, to be checked against the document:',
};

/** `À remplir, sous la forme champ=valeur; champ=valeur : Devise (currency).`; null when nothing is missing. */
export function missingSentence({ missing }: AnswerStart, lang: Lang): string | null {
  if (missing.length === 0) return null;
  const fields = formatList(
    missing.map(({ name, label }) => `${label[lang]} (${name})`),
    lang,
  );
  return lang === 'fr'
    ? `À remplir, sous la forme champ=valeur; champ=valeur : ${fields}.`
    : `To be filled in, as field=value; field=value: ${fields}.`;
}
