/** One time of a row: seconds of the day, in the order of the columns. */
export interface ClockTime {
  role: 'start' | 'end' | 'breakStart' | 'breakEnd';
  seconds: number;
}

const DAY = 86_400;

/**
 * Seconds worked between arrivals and departures, breaks left out; times that go down pass midnight, once a row.
 * Null when a time is missing, when a break lies outside the work, or when the times cannot be in order.
 */
export function workedSeconds(
  times: readonly ClockTime[],
  breakSeconds: number,
): { seconds: number; pastMidnight: boolean } | null {
  const work = pairs(times, 'start', 'end');
  const breaks = pairs(times, 'breakStart', 'breakEnd');
  const [first] = work ?? [];
  if (work === null || breaks === null || first === undefined) return null;
  const ordered = inOrder(work.flat());
  const [from, to] = [ordered?.[0], ordered?.at(-1)];
  if (ordered === null || from === undefined || to === undefined) return null;
  let seconds = sumOf(ordered) - breakSeconds;
  for (const [start, end] of breaks) {
    const begins = start < from ? start + DAY : start;
    const ends = end < begins ? end + DAY : end;
    if (ends > to) return null;
    seconds -= ends - begins;
  }
  return seconds < 0 ? null : { seconds, pastMidnight: to > DAY };
}

/** Pairs what opens with what closes; null when one of them is missing. */
function pairs(
  times: readonly ClockTime[],
  opens: ClockTime['role'],
  closes: ClockTime['role'],
): [number, number][] | null {
  const found: [number, number][] = [];
  let open: number | null = null;
  for (const { role, seconds } of times) {
    if (role === opens) {
      if (open !== null) return null;
      open = seconds;
    } else if (role === closes) {
      if (open === null) return null;
      found.push([open, seconds]);
      open = null;
    }
  }
  return open === null ? found : null;
}

/** Times of a day and of the night after it, going up; null when they go down twice. */
function inOrder(times: readonly number[]): number[] | null {
  const ordered: number[] = [];
  let nights = 0;
  for (const time of times) {
    const before = ordered.at(-1);
    if (before !== undefined && time + nights * DAY < before) nights += 1;
    ordered.push(time + nights * DAY);
  }
  return nights > 1 ? null : ordered;
}

function sumOf(ordered: readonly number[]): number {
  let seconds = 0;
  for (let index = 0; index + 1 < ordered.length; index += 2) {
    seconds += (ordered[index + 1] ?? 0) - (ordered[index] ?? 0);
  }
  return seconds;
}
