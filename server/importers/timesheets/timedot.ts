import type { CivilDate } from '../../domain/civil-date.js';
import { exact, toDecimal, type Decimal } from '../../domain/decimal.js';
import type { ProblemKind } from '../../domain/problem.js';
import { readLabels } from '../../domain/line-labels.js';
import type { FileLook, Importer, ReadPiece, SourceFile } from '../importer.js';
import { decideEncoding, decodedText } from '../tables/csv-encoding.js';
import { openBytes } from '../tables/file-bytes.js';
import { hasTooManyDigits } from '../tables/number-text.js';
import { textLines } from '../tables/text-lines.js';
import { parseTrackerDate } from './day-order.js';
import { hoursOfSeconds } from './duration-text.js';
import { EMPTY_ENTRY, piecesOf, type RecordedEntry, type RecordReading } from './record-entries.js';
import { durationInDays, timedotLineNotRead } from './record-problems.js';

/** A dated line, then accounts followed by two spaces and dots or a number. Comments and headings may stand between. */
const SHAPE =
  /^(?:\*+ )?\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:[^\S\n][^\n]{0,200})?\n(?:[*;#].*\n|[^\S\n]*\n){0,20}[^\S\n]*\S[^\n]{0,200}?(?: {2}|\t) *[.\d]/m;
const DATE = /^(\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?:\s|$)/;
/** The account, two spaces or a tabulation, the quantity: spaces group its dots. */
const ITEM = /^\s*(\S.*?)(?: {2}|\t)\s*(\S.*)$/;
const NUMBER = /^(\d*\.?\d+)\s?([a-z]*)$/;
/** Seconds of the units that are the same everywhere. A day of timedot is one of 24 hours: nobody works it. */
const SECONDS: Readonly<Record<string, number>> = { '': 3600, h: 3600, m: 60, s: 1 };
const LONG_UNITS = ['d', 'w', 'mo', 'y'];
const QUARTER_HOUR = '0.25';

/** hledger's timedot: days, and under each the time of every account, in quarter hours as dots or in numbers. */
export const timedot: Importer = {
  format: 'timedot',
  kind: 'timesheet',
  claims: ({ text }: FileLook) => (SHAPE.test(text.replace(/\r\n?/g, '\n')) ? 'named' : null),
  async *read(file: SourceFile): AsyncGenerator<ReadPiece> {
    const bytes = await openBytes(file.path);
    const encoding = await decideEncoding(bytes, file.name);
    const lines: string[] = [];
    for await (const line of textLines(decodedText(bytes, encoding), file.name)) lines.push(line);
    yield* piecesOf(() => readTimedot(lines, file.name), file);
  },
};

/** Reads the lines of a timedot file, the first being line 1. */
function* readTimedot(lines: readonly string[], file: string): Generator<RecordReading> {
  let date: CivilDate | null = null;
  for (const [index, line] of lines.entries()) {
    const read = readLine(line, date);
    if (read === null) continue;
    const source = { file, line: index + 1 };
    if ('date' in read) date = read.date;
    const problems = 'fault' in read ? [read.fault.make(source, {}, line.trim())] : [];
    yield { entry: 'entry' in read ? { ...EMPTY_ENTRY, ...read.entry, source } : null, problems };
  }
}

type TimedItem = Pick<
  RecordedEntry,
  | 'day'
  | 'writtenDay'
  | 'quantity'
  | 'unit'
  | 'project'
  | 'note'
  | 'orderRef'
  | 'contractRef'
  | 'deliverableRef'
>;
type Fault = ProblemKind<Record<string, never>>;
type LineReading =
  | { date: CivilDate }
  /** No such day: what follows is of no day. */
  | { date: null; fault: Fault }
  | { entry: TimedItem }
  | { fault: Fault };

/** Null for a line that says nothing of time: blank, a comment, a heading, a description. */
function readLine(line: string, date: CivilDate | null): LineReading | null {
  const bare = line.replace(/^\*+\s+/, '');
  const dated = DATE.exec(bare)?.[1];
  if (dated !== undefined) {
    const day = parseTrackerDate(dated, null);
    return day === null ? { date: null, fault: timedotLineNotRead } : { date: day };
  }
  if (/^\s*(?:[#;].*)?$/.test(line) || line !== bare) return null;
  const [content = '', ...comments] = line.split(/\s[;#]/);
  const item = ITEM.exec(content.trimEnd());
  const [, account, written] = item ?? [];
  if (account === undefined || written === undefined || date === null) return { fault: timedotLineNotRead };
  const read = hoursOf(written);
  if ('fault' in read) return read;
  const comment = comments.join(' ').trim();
  const labels = readLabels(comment);
  return {
    entry: {
      day: date,
      writtenDay: date,
      quantity: read.hours,
      unit: 'hour',
      project: account.trim(),
      note: comment === '' ? null : comment,
      contractRef: labels.contract ?? null,
      orderRef: labels.order ?? null,
      deliverableRef: labels.deliverable ?? null,
    },
  };
}

/** Hours of a quantity, or the reason for which it has none. */
function hoursOf(written: string): { hours: Decimal } | { fault: Fault } {
  const dots = written.replace(/\s/g, '');
  if (/^\.+$/.test(dots)) return { hours: toDecimal(exact(QUARTER_HOUR).times(dots.length)) };
  const [, number, unit = ''] = NUMBER.exec(written.trim().toLowerCase()) ?? [];
  if (number === undefined || hasTooManyDigits(number)) return { fault: timedotLineNotRead };
  if (LONG_UNITS.includes(unit)) return { fault: durationInDays };
  const seconds = Object.hasOwn(SECONDS, unit) ? SECONDS[unit] : undefined;
  if (seconds === undefined) return { fault: timedotLineNotRead };
  const value = exact(number.replace(/^\./, '0.'));
  return { hours: seconds === 3600 ? toDecimal(value) : hoursOfSeconds(toDecimal(value.times(seconds))) };
}
