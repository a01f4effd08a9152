import type { Client } from 'pg';
import { sum } from '../../../domain/decimal.js';
import {
  explainInvoice,
  explainTotal,
  type InvoiceBound,
  type InvoiceStake,
  type SettledLine,
  type StakeTotal,
} from '../../../domain/stake-explanation.js';
import { isVatCode } from '../../../domain/vat-code.js';
import type { StakeTotals } from '../../../usecases/reads/stake-reads.js';
import { orNull, text, type Row } from '../row.js';
import { sqlFile } from '../sql-file.js';
import { groupBy } from './group-by.js';
import { namedQuery } from './named-query.js';
import { idOf, type Viewer } from './viewer.js';

const partsSql = sqlFile(import.meta.url, './stake-parts.sql');
const settledSql = sqlFile(import.meta.url, './stake-settled.sql');
const sumsSql = sqlFile(import.meta.url, './stake-sums.sql');

/** How what is in question on one invoice is made; null where no audit saw it, or the viewer sees no money. It is in sight already. */
export async function invoiceStake(
  client: Client,
  { audit, side }: Viewer,
  invoiceId: string,
): Promise<InvoiceStake | null> {
  if (audit === null || side === null) return null;
  const asked = [audit.id, invoiceId, side];
  const { rows } = await client.query<Row>(settledSql, asked);
  const [settled] = rows;
  if (settled === undefined) return null;
  const parts = await client.query<Row>(partsSql, asked);
  return explainInvoice(
    {
      currency: text(settled, 'currency'),
      atStake: text(settled, 'atStake'),
      bound: orNull(settled, 'bound') as InvoiceBound | null,
      givenBack: orNull(settled, 'givenBack'),
    },
    settled.lines as SettledLine[],
    parts.rows.map((row) => ({
      lineId: orNull(row, 'lineId'),
      line: orNull(row, 'line'),
      finding: text(row, 'finding'),
      code: text(row, 'code'),
      amount: text(row, 'amount'),
      isVat: isVatCode(text(row, 'code')),
    })),
  );
}

/** How what is in question is made, of all that is in sight or of one contract of it. */
export async function stakeTotals(
  client: Client,
  viewer: Viewer,
  { contractId }: { contractId?: string },
): Promise<StakeTotals> {
  const id = contractId === undefined ? undefined : idOf(contractId);
  return { audit: viewer.audit, totals: await totalsOf(client, viewer, id) };
}

/** One a currency; nothing before the first audit, and for whoever sees no money. */
export async function totalsOf(
  client: Client,
  { audit, side, supplierId, contractIds }: Viewer,
  contractId?: string,
): Promise<StakeTotal[]> {
  if (audit === null || side === null) return [];
  const isEverything = side === 'buyer' && contractIds === null && contractId === undefined;
  const { rows } = await client.query<Row>(
    namedQuery(sumsSql, {
      audit: audit.id,
      side,
      viewer: supplierId,
      scope: contractIds,
      contract: contractId ?? null,
      everything: isEverything ? true : null,
    }),
  );
  return [...groupBy(rows, (row) => text(row, 'currency'))].map(([currency, ofIt]) =>
    explainTotal(sumsOf(currency, ofIt)),
  );
}

function sumsOf(currency: string, rows: readonly Row[]): Parameters<typeof explainTotal>[0] {
  const whole = rows.find((row) => orNull(row, 'code') === null);
  const rules = rows.filter((row) => orNull(row, 'code') !== null);
  const byRule = rules.map((row) => ({
    code: text(row, 'code'),
    asked: text(row, 'asked'),
    counted: text(row, 'counted'),
  }));
  const notStored = sum(rules.map((row) => text(row, 'notStored')));
  const known = (name: string): string => (whole === undefined ? '0' : text(whole, name));
  return {
    currency,
    invoices: whole === undefined ? 0 : (whole.invoices as number),
    largest: sum(byRule.map(({ counted }) => counted)).toFixed(),
    onLines: notStored.plus(known('onLines')).toFixed(),
    atStake: notStored.plus(known('atStake')).toFixed(),
    notAccepted: known('notAccepted'),
    notAcceptedWhole: known('notAcceptedWhole'),
    givenBack: known('givenBack'),
    notStored: notStored.toFixed(),
    byRule,
  };
}
