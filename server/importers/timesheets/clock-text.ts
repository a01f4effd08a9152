const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?(?: ?([ap])\.?m\.?)?$/;

/** Seconds of the day of a time such as `10:23`, `10:23:52 AM` or `23:59:59`; null for anything else. */
export function secondsOfDay(text: string): number | null {
  const time = TIME.exec(text.trim().toLowerCase());
  if (!time) return null;
  let hour = Number(time[1]);
  const half = time[4];
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  if (hour > 23) return null;
  return hour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
}
