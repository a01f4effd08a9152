import { addDays, type CivilDate } from '../domain/civil-date.js';
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
  /** No row is in force, or rows name tools and the declaration does not say which one was used. */
  | { kind: 'unknown' };

function inForce(row: PolicyRow, date: CivilDate): boolean {
  return row.validFrom <= date && (row.validTo === null || date <= row.validTo);
}

function names(row: PolicyRow, use: ToolUse): boolean {
  const { tool, provider } = use;
  return tool !== null && [row.tool, ...row.synonyms].some((name) => isSameTool({ tool, provider }, name));
}

/** The newest of equals counts. */
function newest(rows: PolicyRow[]): PolicyRow | undefined {
  return [...rows].sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

/**
 * The row of the AI policy that counts for a tool on a day: contract before organisation, named tool before `*`
 * (docs/guide/dossier.md, register `ai_policy`).
 */
export function policyFor(rows: readonly PolicyRow[], use: ToolUse, date: CivilDate): PolicyAnswer {
  const current = rows.filter(
    (row) => inForce(row, date) && (row.contractRef === null || row.contractRef === use.contractRef),
  );
  for (const contractRef of [use.contractRef, null]) {
    const level = current.filter((row) => row.contractRef === contractRef);
    const named = level.filter((row) => row.tool !== '*');
    if (use.tool === null && named.length > 0) return { kind: 'unknown' };
    const row =
      newest(named.filter((candidate) => names(candidate, use))) ??
      newest(level.filter((candidate) => candidate.tool === '*'));
    if (row !== undefined) return { kind: 'row', row };
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
