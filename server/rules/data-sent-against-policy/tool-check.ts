import type { CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import type { DeclarationFact, PolicyRow } from '../facts/declaration.js';
import { policyFor, type PolicyAnswer } from '../policy-row.js';

/** One tool of a declaration. */
export type Tool = DeclarationFact['tools'][number];
/** What of a tool is held against the policy. */
export type ToolUse = Omit<Tool, 'source'>;

/** From the most open to the most closed. */
const CLASSES = ['none', 'public', 'internal', 'personal', 'confidential'] as const;
const SENSITIVE = ['confidential', 'personal'] as const;

/** Why a use stands outside the policy. */
export type Reason = 'consumer_account' | 'region';

/** Whether the use of a tool stands inside the policy; `unknown` names the missing fact. */
export type ToolVerdict =
  | { kind: 'fine' }
  | { kind: 'outside'; reason: Reason; row: PolicyRow | null; policyKnown: boolean }
  | { kind: 'unknown'; missing: string };

/** The most closed of the sensitive classes that the tool was given; null when it was given none. */
export function sensitiveClass(tool: ToolUse): (typeof SENSITIVE)[number] | null {
  return SENSITIVE.find((name) => tool.dataClasses.includes(name)) ?? null;
}

function regionsOf(answer: PolicyAnswer): string[] {
  if (answer.kind === 'row') return answer.row.regions;
  return answer.kind === 'not-named' ? answer.rows.flatMap((row) => row.regions) : [];
}

/** null: the region or the policy on regions is not known. A machine of one's own is in no foreign region. */
function isOutside(tool: ToolUse, regions: string[]): boolean | null {
  if (tool.hostingRegion === 'self_hosted') return false;
  if (regions.length === 0) return false;
  if (tool.hostingRegion === null || tool.hostingRegion === 'unknown') return null;
  const region = fold(tool.hostingRegion);
  return !regions.some((allowed) => fold(allowed) === region);
}

/** The row allows this class of data in this tool, where it is hosted. */
function allowsThere(answer: PolicyAnswer, tool: ToolUse, outside: boolean | null): boolean {
  if (answer.kind !== 'row' || !answer.row.allowed || answer.row.maxDataClass === null) return false;
  const name = sensitiveClass(tool);
  if (name === null) return true;
  return outside === false && CLASSES.indexOf(name) <= CLASSES.indexOf(answer.row.maxDataClass);
}

function judge(tool: ToolUse, answer: PolicyAnswer): ToolVerdict {
  const outside = isOutside(tool, regionsOf(answer));
  if (allowsThere(answer, tool, outside)) return { kind: 'fine' };
  const row = answer.kind === 'row' ? answer.row : null;
  const policyKnown = answer.kind !== 'unknown';
  if (tool.accountType === 'consumer') {
    return { kind: 'outside', reason: 'consumer_account', row, policyKnown };
  }
  if (outside === true) return { kind: 'outside', reason: 'region', row, policyKnown };
  if (tool.accountType === null) return { kind: 'unknown', missing: 'account_type' };
  if (outside === null) return { kind: 'unknown', missing: 'hosting_region' };
  return policyKnown ? { kind: 'fine' } : { kind: 'unknown', missing: 'ai_policy' };
}

/** The verdicts of one tool on the days of the work. */
export function checkTool(
  tool: ToolUse,
  contractRef: string,
  rows: readonly PolicyRow[],
  days: readonly CivilDate[],
): ToolVerdict[] {
  if (sensitiveClass(tool) === null) return [];
  const use = { tool: tool.tool, provider: tool.provider, contractRef };
  return days.map((day) => judge(tool, policyFor(rows, use, day)));
}
