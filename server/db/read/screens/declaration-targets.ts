import type { Client } from 'pg';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { ContractorDeclaration, DeclarationTarget } from '../../../usecases/reads/declaration-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import type { DeclarationKey } from './declaration-key.js';
import { declarationsOf } from './declarations.js';
import { isBigint } from './keyset-cursor.js';
import { NO_ID, type Viewer } from './viewer.js';

const targetsSql = sqlFile(import.meta.url, './declaration-targets.sql');

/** What a contractor may declare, those due first; nobody else declares. */
export function declarationTargets(
  client: Client,
  viewer: Viewer,
  today: CivilDate,
): Promise<DeclarationTarget[]> {
  return targetsOf(client, viewer, today, [null, null]);
}

/** One target by its id; null when it does not exist or is not the viewer's. */
export async function declarationTarget(
  client: Client,
  viewer: Viewer,
  today: CivilDate,
  id: string,
): Promise<DeclarationTarget | null> {
  const [kind, key = '', ...rest] = id.split(':');
  if (rest.length > 0 || !isBigint(key)) return null;
  if (kind === 'deliverable') return only(await targetsOf(client, viewer, today, [key, null]));
  if (kind === 'line') return only(await targetsOf(client, viewer, today, [null, key]));
  return null;
}

const only = (targets: readonly DeclarationTarget[]): DeclarationTarget | null => targets[0] ?? null;

async function targetsOf(
  client: Client,
  viewer: Viewer,
  today: CivilDate,
  one: [deliverable: string | null, line: string | null],
): Promise<DeclarationTarget[]> {
  const { rows } = await client.query<Row>(targetsSql, [viewer.supplierId ?? NO_ID, today, ...one]);
  const keys = rows.flatMap((row): DeclarationKey[] =>
    row.toldRef == null ? [] : [{ contractKey: text(row, 'toldContractKey'), ref: text(row, 'toldRef') }],
  );
  const told = new Map<string, ContractorDeclaration>();
  for (const view of await declarationsOf(client, viewer, keys)) {
    if (view.view === 'contractor') told.set(toldName(view.contract?.id, view.declarationKey), view);
  }
  return rows.map((row) => toTarget(row, told.get(toldName(row.contractId, row.toldRef)) ?? null));
}

const toldName = (contractId: unknown, ref: unknown): string => JSON.stringify([contractId, ref]);

function toTarget(row: Row, last: ContractorDeclaration | null): DeclarationTarget {
  const deliverableId = orNull(row, 'deliverableId');
  const invoiceId = orNull(row, 'invoiceId');
  const lineId = orNull(row, 'lineId');
  return {
    id: text(row, 'id'),
    label: text(row, 'label'),
    contract: {
      id: text(row, 'contractId'),
      contractRef: text(row, 'contractRef'),
      title: orNull(row, 'contractTitle'),
    },
    deliverable:
      deliverableId === null
        ? null
        : {
            id: deliverableId,
            deliverableRef: text(row, 'deliverableRef'),
            title: text(row, 'deliverableTitle'),
            type: text(row, 'deliverableType'),
          },
    invoice:
      invoiceId === null
        ? null
        : {
            id: invoiceId,
            ref: text(row, 'invoiceRef'),
            number: orNull(row, 'number'),
            issueDate: orNull(row, 'issueDate'),
          },
    line: lineId === null ? null : { id: lineId, ref: text(row, 'lineRef'), name: orNull(row, 'lineName') },
    billedHours: orNull(row, 'billedHours'),
    billedDays: orNull(row, 'billedDays'),
    due: row.due === true,
    last,
    policy: {
      aiPolicy: text(row, 'aiPolicy'),
      required: row.required as DeclarationTarget['policy']['required'],
      tools: row.tools as DeclarationTarget['policy']['tools'],
    },
  };
}
