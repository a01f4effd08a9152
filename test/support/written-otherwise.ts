import { parseInstant, secondsBetween } from '../../server/importers/timesheets/instant-text.js';
import { secondsOfDay } from '../../server/importers/timesheets/clock-text.js';
import { parseDuration } from '../../server/importers/timesheets/duration-text.js';
import { readDateText } from '../../server/importers/tables/date-text.js';

const DAY = 86_400;

/**
 * True when texts of a record say a value in the way of a time tracker: a date with a month in letters or in milliseconds, a
 * name in two cells, hours as seconds, as dots, in words, or as the time between two clocks.
 */
export function isWrittenOtherwise(value: string, texts: readonly string[]): boolean {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return texts.some((text) => dateIn(text) === value);
  const words = value.split(' ');
  if (words.length > 1) return words.every((word) => texts.includes(word));
  const hours = Number(value);
  return value !== '' && !Number.isNaN(hours) && hoursIn(texts).some((one) => Math.abs(one - hours) < 0.0001);
}

function dateIn(text: string): string | null {
  const milliseconds = /^\/Date\((\d+)\)\/$/.exec(text)?.[1];
  if (milliseconds === undefined) return readDateText(text, 'day-first').date;
  return new Date(Number(milliseconds)).toISOString().slice(0, 10);
}

/** Every number of hours that the texts may stand for. */
function hoursIn(texts: readonly string[]): number[] {
  const quantities = texts.map((text) => (text.split(/ {2}|\t/).at(1) ?? text).split(';')[0]?.trim() ?? '');
  const seconds = texts.filter((text) => /^\d+$/.test(text)).map((text) => Number(text) / 3600);
  const worded = quantities.flatMap((text) => {
    const read = parseDuration(text, null);
    return read === null || read === 'unknown-unit' ? [] : Number(read.quantity);
  });
  const dots = texts.flatMap((text) =>
    (/(?: {2}|\t)[. ]+/.exec(text) ?? []).map((one) => one.split('.').length / 4 - 0.25),
  );
  return [...seconds, ...worded, ...dots, ...spansIn(texts)];
}

function spansIn(texts: readonly string[]): number[] {
  const instants = texts.flatMap((text) => parseInstant(text) ?? []);
  const clocks = texts.flatMap((text) => secondsOfDay(text) ?? []);
  const spans = [
    ...instants.flatMap((start) => instants.map((end) => secondsBetween(start, end))),
    ...clocks.flatMap((start) => clocks.map((end) => (end - start + DAY) % DAY)),
  ];
  return spans.filter((span) => span > 0).map((span) => span / 3600);
}
