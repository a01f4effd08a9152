import type { Client } from 'pg';
import type {
  LearningChoice,
  LearningReads,
  LearntDeliverable,
} from '../../../usecases/reads/learning-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import type { Viewer } from './viewer.js';

const deliverablesSql = sqlFile(import.meta.url, './learnt-deliverables.sql');
const choicesSql = sqlFile(import.meta.url, './learning-choices.sql');

/** What the organisation has learnt from, and what it decided on it, of the contracts in sight. */
export async function learningInSight(
  client: Client,
  { contractIds }: Viewer,
): ReturnType<LearningReads['learning']> {
  const deliverables = await client.query<Row>(deliverablesSql, [contractIds]);
  const choices = await client.query<Row>(choicesSql, [contractIds]);
  return { deliverables: deliverables.rows.map(toDeliverable), choices: choices.rows.map(toChoice) };
}

const toDeliverable = (row: Row): LearntDeliverable => ({
  contract: { id: orNull(row, 'contractId'), contractRef: text(row, 'contractRef') },
  deliverableRef: text(row, 'deliverableRef'),
  title: text(row, 'title'),
  type: text(row, 'type'),
  size: orNull(row, 'size'),
  sizeUnit: orNull(row, 'sizeUnit'),
  contractor: { key: text(row, 'contractorKey'), name: orNull(row, 'contractorName') },
  acceptedDays: text(row, 'acceptedDays'),
  finishedOn: orNull(row, 'finishedOn'),
  forgottenBy: orNull(row, 'forgottenBy') as LearntDeliverable['forgottenBy'],
});

function toChoice(row: Row): LearningChoice {
  const key = orNull(row, 'contractorKey');
  return {
    id: text(row, 'id'),
    target: text(row, 'target') as LearningChoice['target'],
    contractRef: orNull(row, 'contractRef'),
    deliverableRef: orNull(row, 'deliverableRef'),
    contractor: key === null ? null : { key, name: orNull(row, 'contractorName') },
    type: orNull(row, 'type'),
    forgotten: row.forgotten === true,
    reason: text(row, 'reason'),
    setBy: orNull(row, 'setBy'),
    setAt: text(row, 'setAt'),
    counts: row.counts === true,
  };
}
