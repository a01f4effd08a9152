import type { Client } from 'pg';
import { declarationGaps, type DeclaredFields } from '../../../domain/declaration-gaps.js';
import { EVER, NEVER, workTime, type WorkTime } from '../../../rules/declaration-scope.js';
import type { ToolUse } from '../../../rules/data-sent-against-policy/tool-check.js';
import type { PolicyRow } from '../../../rules/facts/declaration.js';
import { toolStandings } from '../../../rules/tool-standing.js';
import type {
  DeclarationStanding,
  DeclarationView,
  DeclaredTool,
  StandingTool,
} from '../../../usecases/reads/declaration-reads.js';
import { commonTables } from '../common-tables.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { sqlStatements } from '../sql-statements.js';
import type { DeclarationKey } from './declaration-key.js';

const fact = (name: string): string => sqlFile(import.meta.url, `../facts/${name}.sql`);
const laid = [fact('line-shares'), fact('declared-lines')];
const [subject] = sqlStatements(fact('declaration/declaration-subject'));
const workSql = sqlFile(import.meta.url, './declaration-work.sql')
  .replace('{tables}', () => commonTables(laid, ['area_declaration', 'scope_declaration']))
  .replace('{subject}', () => subject?.text ?? '');
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
  const startDate = row === undefined ? null : orNull(row, 'startDate');
  return workTime({
    workStart: row === undefined ? null : orNull(row, 'workStart'),
    workEnd: row === undefined ? null : orNull(row, 'workEnd'),
    finishedBy: row === undefined ? null : orNull(row, 'finishedBy'),
    contract: startDate === null ? null : { startDate, unreadLimits: row?.unreadLimits as string[] },
  });
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
