import { textOfLine, type PageLine } from '../pdf-page/page-lines.js';
import type { PageText } from '../pdf-page/page-text.js';
import { dayOrderOf, type DayOrder } from '../tables/date-text.js';
import { decimalMarkOf, type DecimalMark } from '../tables/number-text.js';
import { labelAtStart, type Label, type LabelledField } from './page-labels.js';
import { isAligned, phrasesOf, type Phrase } from './page-phrases.js';
import { figureDatesIn, numbersIn } from './page-values.js';

/** A label and the texts in whose place its value is looked for, the nearest first. */
export interface LabelledPlace {
  field: LabelledField;
  isSure: boolean;
  label: Phrase;
  /** Behind the label, else beside it, else below it. Each with the phrase that it is read in. */
  values: { text: string; phrase: Phrase }[];
}

/** The pages of one invoice, with what they say about how they write. */
export interface PageReading {
  lines: readonly PageLine[];
  rows: readonly (readonly Phrase[])[];
  labelled: readonly LabelledPlace[];
  dayOrder: DayOrder | null;
  decimalMark: DecimalMark | null;
}

/** Lines below a label in which its value may stand: in a frame or a small table, there is nothing between. */
const LINES_BELOW = 2;
/** Base, rate and amount stand beside a label, and not much more. */
const MOST_BESIDE = 8;

/** Finds every label of the pages with the places of its value. Nothing is chosen here. */
export function readPage({ lines }: Pick<PageText, 'lines'>): PageReading {
  const rows = phrasesOf(lines);
  const labels = rows.map((row) => row.map((phrase) => labelAtStart(phrase.text)));
  const texts = lines.map(textOfLine);
  return {
    lines,
    rows,
    labelled: rows.flatMap((row, at) =>
      row.flatMap((phrase, column) => {
        const label = labels[at]?.[column];
        return label ? [placeOf(label, phrase, rows, labels)] : [];
      }),
    ),
    dayOrder: dayOrderOf(texts.flatMap(figureDatesIn)),
    decimalMark: decimalMarkOf(texts.flatMap(numbersIn)),
  };
}

type Labels = readonly (readonly (Label | null)[])[];

function placeOf(
  { field, rest, isSure }: Label,
  label: Phrase,
  rows: readonly (readonly Phrase[])[],
  labels: Labels,
): LabelledPlace {
  const place: LabelledPlace = { field, isSure, label, values: [] };
  if (rest !== '') place.values.push({ text: rest, phrase: label });
  const beside = (rows[label.row] ?? []).slice(label.column + 1, label.column + 1 + MOST_BESIDE);
  const nextLabel = beside.findIndex((phrase) => labels[phrase.row]?.[phrase.column] !== null);
  for (const phrase of nextLabel === -1 ? beside : beside.slice(0, nextLabel))
    place.values.push({ text: phrase.text, phrase });
  if (place.values.length > 0) return place;
  for (let below = 1; below <= LINES_BELOW; below += 1) {
    const phrase = (rows[label.row + below] ?? []).find(
      (one) => one.page === label.page && isAligned(one, label),
    );
    if (phrase === undefined) continue;
    if (labels[phrase.row]?.[phrase.column] !== null) break;
    place.values.push({ text: phrase.text, phrase });
  }
  return place;
}
