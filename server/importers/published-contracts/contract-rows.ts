import type { Decimal } from '../../domain/decimal.js';
import { exact } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import { registerTable, type RegisterRow } from '../../domain/register-tables.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { amountImplausible, contractFieldMissing, heldBySeveral } from './contract-problems.js';
import type { AssumedTerm } from './contract-problems.js';
import type { FileNotes } from './file-notes.js';
import { checkSiret, nameHolder, type NamedHolder } from './holder.js';
import type { PublishedContract, Subcontract } from './published-contract.js';

/** Published for a framework without a maximum, or by mistake: neither is a ceiling. */
const LEAST_AMOUNT = 1;
const MOST_AMOUNT = 10_000_000_000;

/** Rows of registers that one publication of a contract gives. */
export interface ContractRows {
  contracts: RegisterRow[];
  subcontractors: RegisterRow[];
}

/**
 * Rows of the registers for a published contract: one of `contracts` for each holder, since a row has one, and one of
 * `subcontractors` for each act. Columns that the data say nothing about are null; `assumed` names those of which Déclic
 * takes the most cautious value because no contract goes without.
 * @returns no row of `contracts` when nobody is named as its holder
 */
export function rowsOf(contract: PublishedContract, notes: FileNotes, problems: Problem[]): ContractRows {
  const { at, holders } = contract;
  const subcontractors = contract.subcontracts.map((one) => subcontractorRow(contract.ref, one, problems));
  const named = holders.flatMap((holder) => nameHolder(holder, problems) ?? []);
  if (named.length === 0) {
    problems.push(contractFieldMissing.make(at, { field: 'titulaires', part: 'contract' }));
    return { contracts: [], subcontractors };
  }
  const ceiling = ceilingOf(contract, problems);
  const several = named.length > 1;
  if (several)
    problems.push(
      heldBySeveral.make(holders[0]?.at ?? at, {
        count: named.length,
        amount: ceiling,
        currency: contract.currency,
      }),
    );
  const assumed = assumedTerms(contract);
  for (const term of assumed) notes.add(term, at);
  if (named.some(({ unnamed }) => unnamed)) notes.add('unnamed', at);
  // The amount of several holders limits none of them by itself.
  const unknownCeiling = ceiling === null ? contract.amount !== null : several;
  const unusable = [...contract.unusable, ...(unknownCeiling ? ['ceiling_amount'] : [])];
  const contracts = named.map((holder) => ({
    ...placed(at),
    values: contractValues(contract, holder, ceiling),
    ...(unusable.length === 0 ? {} : { unusable: [...new Set(unusable)] }),
    assumed,
  }));
  return { contracts, subcontractors };
}

/** Null, and told, where the amount can be no ceiling. */
function ceilingOf({ amount, amountFrom, at }: PublishedContract, problems: Problem[]): Decimal | null {
  if (amount === null) return null;
  if (exact(amount).gt(LEAST_AMOUNT) && exact(amount).lt(MOST_AMOUNT)) return amount;
  problems.push(amountImplausible.make(amountFrom?.at ?? at, {}, amountFrom?.seen));
  return null;
}

function assumedTerms({ start, end, priceForm, place }: PublishedContract): AssumedTerm[] {
  return [
    ...(start.assumed ? (['start_date'] as const) : []),
    ...(end?.assumed === true ? (['end_date'] as const) : []),
    ...(priceForm === null ? (['price_form'] as const) : []),
    ...(place === null ? [] : (['place'] as const)),
    'ai_policy',
  ];
}

function contractValues(
  contract: PublishedContract,
  holder: NamedHolder,
  ceiling: Decimal | null,
): RegisterRow['values'] {
  return {
    ...emptyValues('contracts'),
    contract_ref: contract.ref,
    title: contract.title,
    entity: contract.buyerName,
    entity_siret: contract.buyerSiret,
    supplier_name: holder.name,
    supplier_siret: holder.siret,
    supplier_vat_id: holder.vatId,
    start_date: contract.start.date,
    end_date: contract.end?.date ?? null,
    notified_on: contract.notifiedOn,
    ceiling_amount: ceiling,
    currency: contract.currency,
    price_form: contract.priceForm ?? 'mixed',
    place: contract.place,
    ai_policy: 'unspecified',
  };
}

function subcontractorRow(ref: string, subcontract: Subcontract, problems: Problem[]): RegisterRow {
  const { holder, acceptedOn, amount } = subcontract;
  if (holder.scheme?.toUpperCase() === 'SIRET') checkSiret(holder.id, holder.at, problems);
  const values = {
    ...emptyValues('subcontractors'),
    contract_ref: ref,
    siret: holder.id,
    name: holder.name,
    accepted_on: acceptedOn,
    amount,
  };
  return { ...placed(holder.at), values };
}

/** Every column of a register, unknown. */
export function emptyValues(table: string): RegisterRow['values'] {
  return Object.fromEntries((registerTable(table)?.columns ?? []).map(({ name }) => [name, null]));
}

/** Where a row is found again: its line, or its row of a sheet. */
export function placed({ line, sheet, cell }: SourceRef): Pick<RegisterRow, 'row' | 'sheet'> {
  const row = line ?? Number(/\d+$/.exec(cell ?? '')?.[0] ?? 1);
  return sheet === undefined ? { row } : { row, sheet };
}
