/** Months and weekdays, folded, French and English; `may` and `march` only beside a number, for they are words too. */
export const CALENDAR_NAMES: ReadonlySet<string> = new Set(
  (
    'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
    'january february april june july august september october november december ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

const NUMBERED_MONTH =
  /(?<![a-z\d])(?:\d{1,2}(?:er|st|nd|rd|th)?\s+(?:january|february|march|april|may|june|july|august|september|october|november|december|janv|fevr|avr|juil|sept|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|sep)\b|(?:march|may)\s+\d{1,4}\b)\.?/g;
const WORD = /[^\s,;:/()]+/g;

/** A folded text without its dates, hours and numbers. */
export function withoutDatesAndNumbers(folded: string): string {
  return (
    folded
      .replace(NUMBERED_MONTH, ' ')
      // Any word with a digit in it: `14h30`, `2026`, `S37`, `v2`.
      .replace(WORD, (word) => (/\d/.test(word) ? ' ' : word))
      .replace(/[a-z]+/g, (word) => (CALENDAR_NAMES.has(word) ? ' ' : word))
  );
}
