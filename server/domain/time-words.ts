import { exact, type Exact } from './decimal.js';
import { markHalfDays } from './half-days.js';
import { fold } from './names.js';
import { startsWithExpense, withoutTerms } from './time-terms.js';

export type TimeUnit = 'day' | 'half-day' | 'hour';

/** What a text says about time. Nothing is decided here: `time-in-words.ts` weighs it against the figures of the line. */
export interface TimeWords {
  /** The one unit that the text names; null when it names none, or several. */
  unit: TimeUnit | null;
  /** Different numbers of that unit: "12 jours". */
  counts: Exact[];
  /** Numbers of weeks, months, quarters or years. */
  periods: Exact[];
  /** Numbers of anything else: "5 participants". */
  others: Exact[];
  /** Prices of one unit: "TJM 650", "650 €/jour", "12 jours x 650". */
  rates: Exact[];
  /** Other amounts of money. */
  amounts: Exact[];
  /** Something comes by week, month, quarter or year: "par mois", "mensuel". */
  saysPeriod: boolean;
  saysLump: boolean;
  /** It is about goods, travel or a penalty. */
  saysExpense: boolean;
}

const PLAIN = String.raw`(?<![\p{L}\d.,/])\d+(?:[.,]\d+)?`;
/** A number that is no part of a reference, a date or a price. */
const NUMBER = String.raw`(?<![\p{L}\d.,/#°-])(\d+(?:[.,]\d+)?)(?!\d|[.,/-]\d)`;
const MONEY = String.raw`(?<![\d.,])(?:\d{1,3}(?:[ .'’]\d{3}){1,3}(?:,\d{1,2})?|\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d|[.,]\d)`;
const CURRENCY = String.raw`(?:€|eur|euros?)(?: ?ht)?`;
const TIMES = String.raw`(?:[x*×@]|a|at|zu)`;
const PER = String.raw`(?:/|par|per|pro|la|the)`;

/** Words for a unit, and the shorter forms that are one only behind a number or a slash. */
const DAY = String.raw`jours?[ /-]?(?:hommes?|personnes?)|hommes?[ /-]?jours?|jours?|journees?|j[/.]h|jh|man[ -]?days?|person[ -]?days?|days?|(?:arbeits|mann|personen)?tagen?`;
const HOUR = String.raw`heures?|hours?|stunden?`;
const HALF_DAY = 'halfday';
const PERIOD = String.raw`mois|months?|semaines?|weeks?|trimestres?|quarters?|semestres?|ans?|annees?|years?|monaten?|monate?|wochen?`;
const COUNTED: Readonly<Record<TimeUnit, string>> = {
  day: String.raw`${DAY}|j|pt`,
  'half-day': HALF_DAY,
  hour: String.raw`${HOUR}|hrs?|h|std`,
};

const DAY_RATE = 'tjm|(?:taux|tarif|prix|cout) journaliers?|daily rate|day rate|tagessatz';
const HOUR_RATE = '(?:taux|tarif|prix|cout) horaires?|hourly rate|stundensatz';

const word = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\d])(?:${pattern})(?![\p{L}\d])`, 'u');
const every = (pattern: string): RegExp => new RegExp(pattern, 'gu');
const ends = (pattern: string): string => String.raw`(?:${pattern})(?![\p{L}\d])`;
const counted = (unit: string): RegExp => every(String.raw`(${PLAIN})[ -]?${ends(unit)}`);

const ANY_COUNTED = Object.values(COUNTED).join('|');
const SAID: Readonly<Record<TimeUnit, RegExp[]>> = {
  day: [word(`${DAY}|${DAY_RATE}`), counted(COUNTED.day), every(String.raw`/ ?${ends('j|pt')}`)],
  'half-day': [word(HALF_DAY)],
  hour: [word(`${HOUR}|${HOUR_RATE}`), counted(COUNTED.hour), every(String.raw`(?<!j)/ ?${ends('h')}`)],
};

const PERIODIC = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(?:par|per|pro) |/ ?)${ends(PERIOD)}|(?<!\p{L})(?:mensuel|hebdo|trimestriel|annuel|monatlich|monthly|weekly|quarterly|yearly|annual)`,
  'u',
);
const LUMP = word('forfait|forfaits|forfaitaires?|lump sum|fixed price|pauschale');

const PERIOD_PRICE = every(String.raw`${MONEY} ?(?:${CURRENCY})? ?${PER} ?${ends(PERIOD)}`);
const RATES = [
  every(
    String.raw`(?:${DAY_RATE}|${HOUR_RATE})(?: \p{L}+)?(?: ?(?:ht|de|of|a|[:=]))* ?(?:${CURRENCY})? ?(${MONEY})`,
  ),
  every(String.raw`(${MONEY}) ?(?:${CURRENCY})? ?${PER} ?${ends(ANY_COUNTED)}`),
  every(String.raw`${PLAIN}[ -]?${ends(ANY_COUNTED)} ?${TIMES} ?(?:${CURRENCY})? ?(${MONEY})`),
  every(String.raw`(${MONEY}) ?(?:${CURRENCY})? ?[x*×] ?${PLAIN}[ -]?${ends(ANY_COUNTED)}`),
];
const OTHER_NUMBER = every(
  String.raw`${NUMBER}(?![ -]?${ends(`${ANY_COUNTED}|${PERIOD}`)}| ?${ends(CURRENCY)})`,
);
const AMOUNTS = [
  every(String.raw`(${MONEY}) ?${ends(CURRENCY)}`),
  every(String.raw`(?<!\p{L})(?:${CURRENCY}) ?(${MONEY})`),
];

/** "Mise à jour" is an update and "à ce jour" a date: neither bills a day. */
const NO_TIME = every(String.raw`(?<![\p{L}\d])(?:(?:a|ce|du|au) jour|jour j|day[- ]to[- ]day)(?![\p{L}/-])`);
const MIXED_NUMBER = every(String.raw`(\d+) 1[/⁄]2(?= ?${ends(ANY_COUNTED)})`);

/** "Nombre de jours : 12" says 12 jours. */
const NUMBER_OF = every(
  String.raw`(?<!\p{L})(?:nombre|nb|quantite|qte|number|anzahl) (?:de |d['’]|of )?(${ends(`${DAY}|${HOUR}`)}) ?[:=]? ?(\d+(?:[.,]\d+)?)(?!\d)`,
);

/** "PT" is a Personentag; "pt", a point. */
const POINTS = / ?\bpt\b/g;

const NUMBERS: Readonly<Record<string, string>> = {
  deux: '2',
  trois: '3',
  quatre: '4',
  cinq: '5',
  six: '6',
  sept: '7',
  huit: '8',
  neuf: '9',
  dix: '10',
  douze: '12',
  quinze: '15',
  vingt: '20',
  trente: '30',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  twelve: '12',
  fifteen: '15',
  twenty: '20',
  thirty: '30',
};
const NUMBER_WORDS = new RegExp(word(Object.keys(NUMBERS).join('|')).source, 'gu');

/** Reads a text as written. Numbers in letters count as numbers. */
export function readTimeWords(text: string): TimeWords {
  const words = prepared(text);
  const priced = words.replace(PERIOD_PRICE, ' ');
  const units = (['day', 'half-day', 'hour'] as const).filter((unit) =>
    SAID[unit].some((said) => words.search(said) >= 0),
  );
  const [unit] = units;
  return {
    unit: units.length === 1 && unit !== undefined ? unit : null,
    counts: unit === undefined ? [] : different(found(words, counted(COUNTED[unit])).map(readNumber)),
    periods: found(words, counted(PERIOD)).map(readNumber),
    others: found(words, OTHER_NUMBER).map(readNumber),
    rates: RATES.flatMap((rate) => found(priced, rate)).map(readMoney),
    amounts: AMOUNTS.flatMap((amount) => found(priced, amount)).map(readMoney),
    saysPeriod: PERIODIC.test(words),
    saysLump: LUMP.test(words),
    saysExpense: startsWithExpense(words),
  };
}

function prepared(text: string): string {
  const words = markHalfDays(fold(text.replace(POINTS, ' points')))
    .replace(MIXED_NUMBER, '$1.5')
    .replace(NO_TIME, ' ')
    .replace(NUMBER_WORDS, (written) => NUMBERS[written] ?? written);
  return withoutTerms(words).replace(NUMBER_OF, '$2 $1');
}

const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);

const readNumber = (text: string): Exact => exact(text.replace(',', '.'));

/** The last mark is the decimal one where one or two digits follow it; the others group thousands. */
function readMoney(text: string): Exact {
  const [, whole = text, , fraction = ''] = /^(.*?)([.,](\d{1,2}))?$/.exec(text) ?? [];
  return exact(`${whole.replace(/\D/g, '')}${fraction === '' ? '' : `.${fraction}`}`);
}

function different(values: readonly Exact[]): Exact[] {
  return values.filter((value, index) => values.findIndex((other) => other.eq(value)) === index);
}
