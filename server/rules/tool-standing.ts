import { checkTool, type ToolUse } from './data-sent-against-policy/tool-check.js';
import { askedDays, type WorkTime } from './declaration-scope.js';
import type { PolicyRow } from './facts/declaration.js';
import { policyFor, saidBy } from './policy-row.js';

/** What the AI policy in force on the days of the work says of one declared tool. */
export interface ToolStanding {
  tool: string | null;
  provider: string | null;
  /** `changes`: allowed on some days of the work only, or on some of the days on which it may have been done. */
  use: 'allowed' | 'refused' | 'changes' | 'unknown';
  /** Personal and confidential data in it, by class, account and region; null where it was given none. */
  data: 'inside' | 'outside' | 'changes' | 'unknown' | null;
  /** The rows that count, as their limits: the most closed class of data, the regions. In the order of their days. */
  rows: Pick<PolicyRow, 'validFrom' | 'tool' | 'allowed' | 'maxDataClass' | 'regions'>[];
}

/** One for each tool of a declaration, in its order. The same policy as rules I3 and I4 ask. */
export function toolStandings(
  { contractRef, tools }: { contractRef: string; tools: readonly ToolUse[] },
  work: WorkTime,
  rows: readonly PolicyRow[],
): ToolStanding[] {
  const days = askedDays(work, rows);
  return tools.map((tool) => {
    const use = { tool: tool.tool, provider: tool.provider, contractRef };
    const answers = days.map((day) => policyFor(rows, use, day));
    const verdicts = checkTool(tool, contractRef, rows, days).map(({ kind }) => DATA[kind]);
    const counting = new Set(answers.flatMap((answer) => (answer.kind === 'row' ? [answer.row] : [])));
    return {
      tool: tool.tool,
      provider: tool.provider,
      use: agreed(answers.map(saidBy)) ?? 'unknown',
      data: agreed(verdicts),
      rows: [...counting].map(({ validFrom, tool: named, allowed, maxDataClass, regions }) => ({
        validFrom,
        tool: named,
        allowed,
        maxDataClass,
        regions,
      })),
    };
  });
}

const DATA = { fine: 'inside', outside: 'outside', unknown: 'unknown' } as const;

/** What all days say; `changes` where they differ, null without a day. */
function agreed<T extends string>(said: readonly T[]): T | 'changes' | null {
  const [first, ...others] = [...new Set(said)];
  if (first === undefined) return null;
  return others.length === 0 ? first : 'changes';
}
