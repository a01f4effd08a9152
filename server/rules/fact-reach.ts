import { exact, type Decimal } from '../domain/decimal.js';
import { formatParameter } from '../domain/format/parameter-format.js';
import type { Text } from '../domain/text.js';
import type { Rule } from './rule.js';

/** Values of a parameter for which the facts of its rule show all that it asks about. */
export interface FactReach {
  least?: Decimal;
  most?: Decimal;
  /** It must be a multiple of this. */
  step?: Decimal;
}

/**
 * Facts leave out what is far from any sensible threshold, so that a million rows stay a question of seconds. Beyond these values a
 * rule would be shown a part of what it asks about, or of what clears it, and what it found would be too little or too much.
 */
const REACH: Readonly<Record<string, Readonly<Record<string, FactReach>>>> = {
  // facts/invoice/like-invoices.sql: amounts within a twentieth, numbers from five characters, dates within a year; of a series, an
  // invoice and the twenty before it.
  D2: { daysApart: { most: '366' }, seriesFrom: { most: '21' } },
  D3: { shortest: { least: '5' }, amountGap: { most: '0.05' }, seriesFrom: { most: '21' } },
  // facts/supplier/like-suppliers.sql: names from eight letters that differ by one, accounts of two to five holders.
  D5: { nameSimilarity: { least: '0.875' }, commonFrom: { most: '6' } },
  // facts/person/copied-texts.sql: texts told twice or more that make a tenth of the entries.
  T9: { share: { least: '0.1' }, entries: { least: '2' } },
  // facts/shared-texts.sql: texts from four words; longer ones than twenty are of twenty.
  T10: { words: { least: '4', most: '20' } },
  // facts/person/loose-texts.sql: entries below eight words, with two actions or more, by quarters of a day.
  T11: { words: { most: '8' }, slice: { most: '1', step: '0.25' } },
  T12: { actions: { least: '2', most: '9' }, slice: { most: '1', step: '0.25' } },
  // facts/contract/contract-meetings.sql: told by two people or more.
  R7: { people: { least: '2' } },
  // facts/supplier/invoice-run.sql: two numbers or more in a row.
  P7: { runLength: { least: '2' } },
  // facts/deliverable/like-work.sql: the ten next smaller works and the ten next larger ones.
  I6: { minWorks: { most: '10' } },
  // facts/deliverable/recycled-texts.sql: a tenth of a text and forty shingles, which 200 words have however they are cut.
  L6: { sameContract: { least: '0.1' }, otherContract: { least: '0.1' }, sharedWords: { least: '200' } },
  // facts/declaration/same-declarations.sql: declarations signed twice or more.
  I10: { minDeliverables: { least: '2' } },
  // facts/person/long-presence.sql: places of what lasts more than 180 days.
  P8: { months: { least: '7' } },
};

/** Values that the facts of a rule reach, parameter by parameter; a parameter that is absent may have any. */
export const factReach = (code: string): Readonly<Record<string, FactReach>> => REACH[code] ?? {};

/** Why a rule cannot be asked with that value, in a sentence; null where it can. */
export function beyondFacts(rule: Rule, parameter: string, value: Decimal): Text | null {
  const param = rule.params[parameter];
  const reach = factReach(rule.code)[parameter];
  if (param === undefined || reach === undefined) return null;
  const { least, most, step } = reach;
  const number = exact(value);
  const told = (limit: Decimal): Text => ({
    fr: formatParameter(param.type, limit, 'fr'),
    en: formatParameter(param.type, limit, 'en'),
  });
  if (least !== undefined && number.lt(least)) return belowReach(told(least));
  if (most !== undefined && number.gt(most)) return aboveReach(told(most));
  if (step !== undefined && !number.div(step).eq(number.div(step).round(0))) return offStep(told(step));
  return null;
}

const belowReach = (limit: Text): Text => ({
  fr: `En dessous de ${limit.fr}, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.`,
  en: `Below ${limit.en}, the data gathered for this rule do not show all that it would have to see: the result would not be right.`,
});

const aboveReach = (limit: Text): Text => ({
  fr: `Au-dessus de ${limit.fr}, les données rassemblées pour cette règle ne montrent pas tout ce qu’elle devrait voir\u00a0: le résultat ne serait pas juste.`,
  en: `Above ${limit.en}, the data gathered for this rule do not show all that it would have to see: the result would not be right.`,
});

const offStep = (step: Text): Text => ({
  fr: `Les données rassemblées pour cette règle vont par pas de ${step.fr}\u00a0: choisissez un multiple.`,
  en: `The data gathered for this rule go by steps of ${step.en}: choose a multiple.`,
});
