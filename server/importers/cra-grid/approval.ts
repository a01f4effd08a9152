import { civilDate, type CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import type { ApprovalState } from '../../domain/timesheet.js';
import type { Sheet } from '../table.js';

/** What a timesheet says of its own approval. */
interface StatedApproval {
  state: ApprovalState;
  on: CivilDate | null;
  by: string | null;
}

/** The states of the usual chain, strongest first: only the client's validation opens invoicing. */
const STATES: readonly (readonly [ApprovalState, RegExp])[] = [
  ['rejected', /^(refusee?|rejetee?|rejected)\b/],
  [
    'approved',
    /^(validee?|approuvee?|approved|accepte) (par (le |l')?)?(client|acheteur|buyer|by (the )?(client|buyer))\b/,
  ],
  [
    'approved_supplier',
    /^(validee?|approuvee?|approved) (par (le |l')?)?(esn|fournisseur|prestataire|societe|manager|supplier|by (the )?supplier)\b/,
  ],
  ['submitted', /^(soumise?|transmise?|submitted)\b/],
  ['draft', /^(brouillon|draft)\b/],
];

const DATE = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const BY = /\bpar ((?:m\.?|mme|monsieur|madame)? ?\p{L}[\p{L} .'’-]*)$/iu;
/** « Validé par le client » names a side, not a person. */
const SIDE = /^(le |la |l['’])?(client|acheteur|esn|fournisseur|prestataire|societe|manager)$/;
const BLANK_FIELD = /[:…_]\s*$/;
const LONGEST_STATEMENT = 200;
const CROSSED = new Set(['x', 'oui', 'yes', 'ok', 'true', '✓', '✔', '☑', '☒']);

interface Mention extends StatedApproval {
  /** A date, a name or a cross beside the words: the words alone may be an empty field of a form. */
  proven: boolean;
}

/**
 * Finds the state written on the rows given: in a cell labelled as the status, beside a date, a name or a cross,
 * or alone on the sheet. Null when nothing states it, or when a form only lists the states it could have.
 */
export function readApproval(
  sheet: Sheet,
  rows: readonly (readonly [number, number])[],
  status: string | null,
): StatedApproval | null {
  const labelled = status === null ? null : readState(status);
  if (labelled !== null) return labelled;
  const mentions = rows.flatMap(([from, to]) => mentionsIn(sheet, from, to));
  const proven = mentions.filter((mention) => mention.proven);
  const states = new Set(mentions.map((mention) => mention.state));
  const usable = proven.length > 0 ? proven : states.size === 1 ? mentions : [];
  return (
    STATES.flatMap(([state]) => usable.filter((mention) => mention.state === state)).map(
      ({ state, on, by }) => ({ state, on, by }),
    )[0] ?? null
  );
}

/** Reads `Validé client le 02/10/2026 par Mme Exemple`. Dates in figures beside French words are day first. */
export function readState(cellText: string): StatedApproval | null {
  const text = cellText.slice(0, LONGEST_STATEMENT);
  const folded = fold(text);
  const state = STATES.find(([, pattern]) => pattern.test(folded))?.[0];
  if (state === undefined) return null;
  const by = BY.exec(text.replace(DATE, '').replace(/\s+le\s*$/, ''))?.[1]?.trim() ?? null;
  return { state, on: dateIn(text), by: by === null || SIDE.test(fold(by)) ? null : by };
}

function mentionsIn(sheet: Sheet, from: number, to: number): Mention[] {
  const mentions: Mention[] = [];
  for (let row = from; row <= to; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.cell(row, column);
      if (cell.kind !== 'text' || cell.merged === 'covered') continue;
      const stated = readState(cell.text);
      if (stated !== null) mentions.push(...withNextCell(sheet, row, column, stated));
    }
  }
  return mentions;
}

/** Completes a mention with the cell beside it; an empty field (`Validé client :`) is no mention at all. */
function withNextCell(sheet: Sheet, row: number, column: number, stated: StatedApproval): Mention[] {
  if (stated.on !== null || stated.by !== null) return [{ ...stated, proven: true }];
  const next = sheet.cell(row, column + 1);
  const date = next.date ?? dateIn(next.text);
  if (date !== null) return [{ ...stated, on: date, proven: true }];
  if (CROSSED.has(fold(next.text))) return [{ ...stated, proven: true }];
  return BLANK_FIELD.test(sheet.cell(row, column).text) ? [] : [{ ...stated, proven: false }];
}

function dateIn(text: string): CivilDate | null {
  const date = DATE.exec(text);
  if (!date) return null;
  return date[4] === undefined
    ? civilDate(Number(date[3]), Number(date[2]), Number(date[1]))
    : civilDate(Number(date[4]), Number(date[5]), Number(date[6]));
}
