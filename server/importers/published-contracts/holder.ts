import type { Problem } from '../../domain/problem.js';
import { isSiretValid } from '../../domain/siret.js';
import { isTooLong, tooLong } from '../text-length.js';
import { siretDoubtful, siretNotComplete } from './contract-problems.js';
import type { Holder } from './published-contract.js';

const SIRET = /^\d{14}$/;
/** `7,50084E+13`: what a spreadsheet leaves of a SIRET. */
const ROUNDED = /^\d+(?:[.,]\d+)?[eE]\+?\d+$/;

/** The digits of a SIRET however they are spaced; anything else as it is written. Nothing is ever added. */
export function siretText(written: string): string {
  const digits = written.replace(/[\s.\u00a0\u202f]/g, '');
  return SIRET.test(digits) ? digits : written;
}

/** Tells what is wrong with a SIRET, at its place; it stays as it is written. */
export function checkSiret(siret: string, at: Holder['at'], problems: Problem[]): void {
  const rounded = ROUNDED.test(siret);
  if (!SIRET.test(siret)) problems.push(siretNotComplete.make(at, { rounded }, siret));
  else if (!isSiretValid(siret)) problems.push(siretDoubtful.make(at, {}, siret));
}

/** What the register keeps of a holder. */
export interface NamedHolder {
  name: string;
  siret: string | null;
  vatId: string | null;
  /** The name is the number, for want of one. */
  unnamed: boolean;
}

/**
 * A holder as the register names one, null when nothing names it. Numbers of other kinds than SIRET and VAT stand for the
 * name only. A rounded number names nobody: a whole column of different ones rounds to the same.
 */
export function nameHolder({ scheme, id, name, at }: Holder, problems: Problem[]): NamedHolder | null {
  const kind = (scheme ?? '').toUpperCase();
  const siret = kind === 'SIRET' && id !== null ? siretText(id) : null;
  if (siret !== null) checkSiret(siret, at, problems);
  const known = [siret, kind === 'TVA' ? id : null].map((number) => bounded(number, 'id', at, problems));
  const stated = bounded(name, 'name', at, problems);
  const number = known[0] ?? known[1] ?? bounded(id, 'id', at, problems);
  const stands = number === null || ROUNDED.test(number) ? null : number;
  const shown = stated ?? stands;
  if (shown === null) return null;
  return { name: shown, siret: known[0] ?? null, vatId: known[1] ?? null, unnamed: stated === null };
}

const SUBJECTS = {
  id: { fr: 'Le numéro du titulaire', en: 'The number of the holder' },
  name: { fr: 'Le nom du titulaire', en: 'The name of the holder' },
};

function bounded(
  text: string | null,
  of: keyof typeof SUBJECTS,
  at: Holder['at'],
  problems: Problem[],
): string | null {
  if (text === null || !isTooLong(text)) return text;
  problems.push(tooLong(text, SUBJECTS[of], at));
  return null;
}
