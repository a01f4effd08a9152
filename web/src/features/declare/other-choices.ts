import type { OtherChoice } from './choice-inputs.js';

/** Of some answers, those that are not offered by name, each once, in words; an empty one is no answer. */
export function otherChoices(
  names: Readonly<Record<string, string>>,
  answers: readonly string[],
  words: (answer: string) => string,
): OtherChoice[] {
  return [...new Set(answers)]
    .filter((answer) => answer !== '' && !Object.hasOwn(names, answer))
    .map((answer) => ({ value: answer, label: words(answer) }));
}
