import { fold } from './names.js';

/** The words for half a day, folded: `demi-journée`, `demi-jour`, `demi j`, `half day`; or a fraction: `½ jour`. */
const WORDS = String.raw`demi[-‐ ]?(?:journees?|jours?|j)|half[-‐ ]?days?`;
const FRACTION = String.raw`1[/⁄]2 ?(?:journees?|jours?|j)`;
const UNIT = new RegExp(String.raw`^(?:${WORDS}|${FRACTION})\.?$`);
/** Inside a text `3 ½ jours` is three days and a half. */
const IN_TEXT = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${WORDS})|(?<![\p{L}\d]|\d )${FRACTION})(?![\p{L}\p{N}])`,
  'gu',
);

/** True for a unit that means half a day. */
export const isHalfDay = (unit: string): boolean => UNIT.test(fold(unit));

/** A folded text with each word for half a day as `halfday`, so that it is not read as a day. */
export const markHalfDays = (text: string): string => text.replace(IN_TEXT, 'halfday');
