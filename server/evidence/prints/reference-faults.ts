import type { CitedReference } from '../../domain/file-evidence.js';
import { IMPOSSIBLE, writtenDate } from './written-date.js';

type Fault = CitedReference['fault'];

/** ISO 26324: `10.`, a registrant of four digits or more (sub-divided by points), a slash, a suffix. */
export function doiFault(text: string): Fault {
  const doi = text.replace(/^(?:doi\s?:\s?|https?:\/\/(?:dx\.)?doi\.org\/)/i, '');
  if (!/^10\.\d{4,9}(?:\.\d+)*(?:\/|$)/.test(doi)) return 'doi-prefix';
  return /^[^/]+\/\S/.test(doi) ? undefined : 'doi-suffix';
}

/** `https://serveur:port/`, `https://[domaine].fr`, `https://%HOTE%`: a manual leaves them to be filled in. */
const TO_FILL_IN = /^https?:\/\/[^/?#]*(?:\[|%|:[^/?#]*[^/?#\d])/i;

/** RFC 3986. A host of one name is an address of an intranet. */
export function urlFault(text: string): Fault {
  if (TO_FILL_IN.test(text)) return undefined;
  try {
    return /^\.|\.\./.test(new URL(text).hostname) ? 'url-host' : undefined;
  } catch {
    return 'url-host';
  }
}

/** A French text of law carries the year of its number in its date. */
export function lawFault(text: string): Fault {
  const date = writtenDate(text);
  if (date === IMPOSSIBLE) return 'date';
  const year = /[°ºo]\s?(\d{2,4})-/.exec(text)?.[1] ?? '';
  if (date === null) return undefined;
  return date.slice(0, 4) === year || date.slice(2, 4) === year ? undefined : 'year';
}

/** ECLI (Council conclusions 2011/C 127/01): country, court, year, and up to 25 letters, digits and points. */
export function ecliFault(text: string): Fault {
  const ecli = text.replace(/[.:]+$/, '');
  return /^ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}$/i.test(ecli) ? undefined : 'ecli';
}

/** A case is lodged before it is decided: the year in its number is not later than that of its date. */
export function numberedCaseFault(text: string): Fault {
  const date = writtenDate(text);
  if (date === IMPOSSIBLE) return 'date';
  if (date === null) return undefined;
  const lodged = /[°ºo]\s?(\d{2})-\d{2}[.\s]?\d{3}$|C-\d{1,4}\/(\d{2})$/u.exec(text);
  const year = lodged?.[1] ?? lodged?.[2];
  if (year === undefined) return undefined;
  const full = Number(year) > 50 ? `19${year}` : `20${year}`;
  return full > date.slice(0, 4) ? 'year' : undefined;
}
