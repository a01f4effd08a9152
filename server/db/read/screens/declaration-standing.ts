import type { Client } from 'pg';
import { declarationGaps, type DeclaredFields } from '../../../domain/declaration-gaps.js';
import { EVER, NEVER, type WorkTime } from '../../../rules/declaration-scope.js';
import type { ToolUse } from '../../../rules/data-sent-against-policy/tool-check.js';
import type { PolicyRow } from '../../../rules/facts/declaration.js';
import { toolStandings } from '../../../rules/tool-standing.js';
import type {
  DeclarationStanding,
  DeclarationView,
  DeclaredTool,
  StandingTool,
} from '../../../usecases/reads/declaration-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import type { DeclarationKey } from './declaration-key.js';

const workSql = sqlFile(import.meta.url, './declaration-work.sql');
const rowsSql = sqlFile(import.meta.url, './contract-policy-rows.sql');

/**
 * What a declaration leaves open, and what the AI policy of the days of its work says of each tool. A reader is told no more than
 * of the declaration itself: the buyer nothing of data, the data-protection officer nothing of time.
 * @param tools of the declaration, with all that was given, whoever reads
 */
export async function standingOf(
  client: Client,
  { contractKey, ref }: DeclarationKey,
  view: DeclarationView,
  tools: readonly DeclaredTool[],
): Promise<DeclarationStanding> {
  const [found] = (await client.query<Row>(workSql, [contractKey, ref])).rows;
  const asked = found === undefined ? null : (orNull(found, 'asked') as DeclarationStanding['asked']);
  const work = workOf(found);
  const policy = await client.query<Row>(rowsSql, [contractKey]);
  const rows = policy.rows.map((row) => toPolicyRow(row, view.contractRef));
  const standings =
    rows.length === 0
      ? []
      : toolStandings({ contractRef: view.contractRef, tools: tools.map(toUse) }, work, rows);
  return {
    asked,
    ...declarationGaps(toFields(view), asked),
    work: { from: known(work.from), to: known(work.to), isStated: work.isStated },
    tools: standings.map((standing): StandingTool => {
      const { data, rows: counting, ...use } = standing;
      if (view.view === 'buyer') return { ...use, data: null, rows: counting.map(withoutData) };
      return { ...use, data, rows: counting };
    }),
  };
}

const known = (day: string): string | null => (day === EVER || day === NEVER ? null : day);

function workOf(row: Row | undefined): WorkTime {
  const [from, to] = row === undefined ? [null, null] : [orNull(row, 'from'), orNull(row, 'to')];
  const begins = row === undefined ? null : orNull(row, 'begins');
  const finishedBy = row === undefined ? null : orNull(row, 'finishedBy');
  return {
    from: from ?? begins ?? EVER,
    to: to ?? finishedBy ?? NEVER,
    isStated: from !== null && to !== null,
    missing: [],
  };
}

function toPolicyRow(row: Row, contractRef: string): PolicyRow {
  return {
    contractRef: row.everywhere === true ? null : contractRef,
    validFrom: text(row, 'validFrom'),
    validTo: orNull(row, 'validTo'),
    tool: text(row, 'tool'),
    synonyms: (row.synonyms ?? []) as string[],
    allowed: row.allowed === true,
    maxDataClass: (row.maxDataClass ?? null) as PolicyRow['maxDataClass'],
    regions: (row.regions ?? []) as string[],
    source: null,
  };
}

const toUse = ({ accountType, hostingRegion, trainingReuse, ...tool }: DeclaredTool): ToolUse => ({
  ...tool,
  accountType: accountType as ToolUse['accountType'],
  hostingRegion: hostingRegion as ToolUse['hostingRegion'],
  trainingReuse: trainingReuse as ToolUse['trainingReuse'],
});

/** What the reader is told of the declaration. */
function toFields(view: DeclarationView): DeclaredFields {
  const { aiUse, deliverableRef, invoiceNumber, periodStart, periodEnd, stages, tools } = view;
  const told = { aiUse, deliverableRef, invoiceNumber, periodStart, periodEnd, stages, tools };
  if (view.view === 'data') return told;
  const { shareLow, shareHigh, humanReview, humanHours, daysSavedLow, daysSavedHigh } = view;
  return { ...told, shareLow, shareHigh, humanReview, humanHours, daysSavedLow, daysSavedHigh };
}

const withoutData = (row: StandingTool['rows'][number]): StandingTool['rows'][number] => ({
  ...row,
  maxDataClass: null,
  regions: [],
});
