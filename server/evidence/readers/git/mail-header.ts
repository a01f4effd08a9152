import { civilDate, type CivilDate } from '../../../domain/civil-date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 5322: `Tue, 3 Mar 2026 14:02:11 +0100`. */
const MAIL_DATE = /\b(\d{1,2}) ([A-Z][a-z]{2})[a-z]* (\d{4})\b/;
/** As `git log` writes it: `Tue Mar 3 14:02:11 2026 +0100`. */
const LOG_DATE = /\b([A-Z][a-z]{2}) +(\d{1,2}) \d{1,2}:\d{2}:\d{2} (\d{4})\b/;

/** The day that a date states, in its own zone; null when it states none. */
export function statedDay(text: string): CivilDate | null {
  const mail = MAIL_DATE.exec(text);
  if (mail !== null) return dayOf(mail[3], mail[2], mail[1]);
  const log = LOG_DATE.exec(text);
  return log === null ? null : dayOf(log[3], log[1], log[2]);
}

function dayOf(year = '', month = '', day = ''): CivilDate | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : civilDate(Number(year), number, Number(day));
}

/** `Name <address>`, the name without its quotation marks. */
export function personOf(text: string): { name: string; address: string } {
  const [, name = '', address = ''] = /^\s*(.*?)\s*<([^<>]*)>/.exec(text) ?? [];
  if (address === '') return { name: text.trim(), address: '' };
  return { name: decodedWords(name).replace(/^"(.*)"$/, '$1'), address: address.trim() };
}

/** RFC 2047: `=?UTF-8?q?Ana=C3=A9?=`; spaces between two encoded words are none. */
export function decodedWords(text: string): string {
  return text
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(
      /=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=/gi,
      (whole, charset: string, kind: string, content: string) =>
        decoded(charset, kind.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : quoted(content)) ??
        whole,
    );
}

function quoted(content: string): Buffer {
  const bytes = content
    .replace(/_/g, ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decoded(charset: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return null;
  }
}
