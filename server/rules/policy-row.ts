import { addDays, type CivilDate } from '../domain/civil-date.js';
import { fold } from '../domain/names.js';
import type { PolicyRow } from './facts/declaration.js';
import { isSameTool } from './tool-name.js';

/** The tool of a declaration as it is looked up in the policy. */
interface ToolUse {
  tool: string | null;
  provider: string | null;
  contractRef: string;
}

/** What the AI policy says of one tool on one day. */
export type PolicyAnswer =
  | { kind: 'row'; row: PolicyRow }
  /** Rows in force name other tools: what they do not name is not allowed. */
  | { kind: 'not-named'; rows: PolicyRow[] }
  /**
   * No row is in force, rows name tools and the declaration does not say which one was used, or two rows that began on one
   * day differ.
   */
  | { kind: 'unknown' };

/** The policy does not allow the tool on that day: a row says so, or rows in force name other tools only. */
export function refuses(answer: PolicyAnswer): boolean {
  return answer.kind === 'not-named' || (answer.kind === 'row' && !answer.row.allowed);
}

/** What an answer comes to, where the day it is asked for is not known. */
export function saidBy(answer: PolicyAnswer): 'refused' | 'unknown' | 'allowed' {
  if (refuses(answer)) return 'refused';
  return answer.kind === 'unknown' ? 'unknown' : 'allowed';
}

function inForce(row: PolicyRow, date: CivilDate): boolean {
  return row.validFrom <= date && (row.validTo === null || date <= row.validTo);
}

/** Is the tool one of these names of a row? */
function isNamed({ tool, provider }: ToolUse, names: readonly string[]): boolean {
  return tool !== null && names.some((name) => isSameTool({ tool, provider }, name));
}

/** What a row decides, to tell two rows that say the same from two that do not. */
const decided = ({ allowed, maxDataClass, regions }: PolicyRow): string =>
  JSON.stringify([allowed, maxDataClass, regions.map(fold).sort()]);

/** The row that began last counts. Of two that began on one day and differ, nothing tells which. */
function newest(rows: readonly PolicyRow[]): PolicyAnswer | undefined {
  const began = rows
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1);
  const last = rows.filter(({ validFrom }) => validFrom === began);
  const [row] = last;
  if (row === undefined) return undefined;
  return new Set(last.map(decided)).size > 1 ? { kind: 'unknown' } : { kind: 'row', row };
}

/**
 * The row of the AI policy that counts for a tool on a day: contract before organisation, then the tool's own name before
 * another name of it, and a named tool before `*` (docs/guide/dossier.md, register `ai_policy`).
 */
export function policyFor(rows: readonly PolicyRow[], use: ToolUse, date: CivilDate): PolicyAnswer {
  const current = rows.filter(
    (row) => inForce(row, date) && (row.contractRef === null || row.contractRef === use.contractRef),
  );
  for (const contractRef of [use.contractRef, null]) {
    const level = current.filter((row) => row.contractRef === contractRef);
    const named = level.filter((row) => row.tool !== '*');
    if (use.tool === null && named.length > 0) return { kind: 'unknown' };
    const answer =
      newest(named.filter(({ tool }) => isNamed(use, [tool]))) ??
      newest(named.filter(({ synonyms }) => isNamed(use, synonyms))) ??
      newest(level.filter(({ tool }) => tool === '*'));
    if (answer !== undefined) return answer;
  }
  return current.length > 0 ? { kind: 'not-named', rows: current } : { kind: 'unknown' };
}

/**
 * The days of a period on which the policy may have changed: its first day, and each later day on which a row
 * begins or has just ended. Asking the policy on these days is asking it on all days of the period.
 */
export function policyDays(rows: readonly PolicyRow[], from: CivilDate, to: CivilDate): CivilDate[] {
  const changes = rows.flatMap((row) => [
    row.validFrom,
    ...(row.validTo === null ? [] : [addDays(row.validTo, 1)]),
  ]);
  const inside = changes.filter((day) => from < day && day <= to);
  return [...new Set([from, ...inside])].sort();
}
