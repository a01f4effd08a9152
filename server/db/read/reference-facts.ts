import { applyContractDefaults } from '../../domain/contract-defaults.js';
import { aiStatement, type DeclaredAi } from '../../rules/ai-statement.js';
import type { Comparable } from '../../rules/facts/deliverable.js';
import type { ContractFact } from '../../rules/facts/contract.js';
import type { DeclarationFact, PolicyRow } from '../../rules/facts/declaration.js';
import { ContractCalendars, ownDaysSql } from './contract-calendars.js';
import type { FactReader } from './fact-reader.js';
import { orNull, sourceOf, text, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

/** Facts that many subjects share, loaded once an audit and handed out by key. */
export interface ReferenceFacts {
  /** All contracts of the organisation, by their id. */
  readonly contracts: ReadonlyMap<string, ContractFact>;
  contract(id: string | null): ContractFact | null;
  declaration(id: string): DeclarationFact;
  /** What the prices of the contract are for: profiles, synonyms, work units. */
  listedNames(contractId: string | null): readonly string[];
  /** Policy rows that speak for the contract or for the whole organisation. */
  policyRows(contractId: string | null): PolicyRow[];
  /** Checked deliverables of the type, the asked one left out. */
  comparables(type: string, deliverableId: string): Comparable[];
}

const contractsSql = sqlFile(import.meta.url, './facts/contracts.sql');
const declarationsSql = sqlFile(import.meta.url, './facts/declarations.sql');
const policySql = sqlFile(import.meta.url, './facts/policy-rows.sql');
const listedNamesSql = sqlFile(import.meta.url, './facts/listed-names.sql');
const comparablesSql = sqlFile(import.meta.url, './facts/comparables.sql');

/** The parts of them that are read once a fact asks for them; contracts always are. */
export type ReferencePart = 'declarations' | 'listedNames' | 'policyRows' | 'comparables';

const PARTS: Record<ReferencePart, string> = {
  declarations: declarationsSql,
  listedNames: listedNamesSql,
  policyRows: policySql,
  comparables: comparablesSql,
};

/** Answers whole questions: see `Answers`. */
interface RowsOfQuestions {
  rows(questions: readonly string[]): Promise<Row[][]>;
}

/** Reference facts as they are read: contracts first, each part before a fact that uses it. */
export class LoadedReference implements ReferenceFacts {
  private readonly loaded = new Set<ReferencePart>();
  private readonly declarations = new Map<string, DeclarationFact>();
  private readonly listed = new Map<string, readonly string[]>();
  private readonly policy: { contractId: string | null; row: PolicyRow }[] = [];
  private readonly checked: { ids: readonly string[]; type: string; comparable: Comparable }[] = [];

  private constructor(readonly contracts: ReadonlyMap<string, ContractFact>) {}

  /** Reads the contracts that facts may name, with their calendars. */
  static async open(reader: FactReader): Promise<LoadedReference> {
    const [rows = [], own = []] = await reader.rows(contractsSql, ownDaysSql);
    const contractRows = rows.map((row) => ({ row, terms: toTerms(row) }));
    const calendars = await ContractCalendars.of(
      own,
      contractRows.map(({ terms }) => terms.place),
    );
    return new LoadedReference(
      new Map(contractRows.map(({ row, terms }) => [text(row, 'id'), toContract(row, terms, calendars)])),
    );
  }

  /** Reads those of the parts that are not read yet. */
  async load(answers: RowsOfQuestions, parts: Iterable<ReferencePart>): Promise<void> {
    const wanted = [...new Set(parts)].filter((part) => !this.loaded.has(part));
    if (wanted.length === 0) return;
    const found = await answers.rows(wanted.map((part) => PARTS[part]));
    wanted.forEach((part, index) => {
      this.loaded.add(part);
      for (const row of found[index] ?? []) this.keep(part, row);
    });
  }

  contract(id: string | null): ContractFact | null {
    return id === null ? null : (this.contracts.get(id) ?? null);
  }

  declaration(id: string): DeclarationFact {
    const found = this.declarations.get(id);
    if (found === undefined) throw new Error(`declaration ${id} is not in force`);
    return found;
  }

  listedNames(contractId: string | null): readonly string[] {
    return contractId === null ? [] : (this.listed.get(contractId) ?? []);
  }

  policyRows(contractId: string | null): PolicyRow[] {
    return this.policy
      .filter((entry) => entry.row.contractRef === null || entry.contractId === contractId)
      .map((entry) => entry.row);
  }

  comparables(type: string, deliverableId: string): Comparable[] {
    return this.checked
      .filter((entry) => entry.type === type && !entry.ids.includes(deliverableId))
      .map((entry) => entry.comparable);
  }

  private keep(part: ReferencePart, row: Row): void {
    if (part === 'declarations') this.declarations.set(text(row, 'id'), toDeclaration(row));
    if (part === 'listedNames') this.listed.set(text(row, 'contractId'), row.names as string[]);
    if (part === 'policyRows')
      this.policy.push({ contractId: orNull(row, 'contractId'), row: toPolicyRow(row) });
    if (part === 'comparables') {
      this.checked.push({
        ids: row.deliverableIds as string[],
        type: text(row, 'type'),
        comparable: toComparable(row),
      });
    }
  }
}

const yesNo = (value: unknown): string | null => (value == null ? null : value === true ? 'yes' : 'no');

function toTerms(row: Row): Omit<ContractFact, 'calendar'> {
  const defaults = applyContractDefaults(
    {
      currency: orNull(row, 'currency'),
      min_slice_days: orNull(row, 'minSliceDays'),
      weekend_work_allowed: yesNo(row.weekendWorkAllowed),
      holiday_work_allowed: yesNo(row.holidayWorkAllowed),
      max_days_per_person_day: orNull(row, 'maxDaysPerPersonDay'),
      place: orNull(row, 'place'),
      timesheet_required: yesNo(row.timesheetRequired),
      payment_days: row.paymentDays == null ? null : `${row.paymentDays as number}`,
      ai_declaration_required: orNull(row, 'aiDeclarationRequired'),
      deliverables_expected: yesNo(row.deliverablesExpected),
      advance_allowed: yesNo(row.advanceAllowed),
    },
    { priceForm: text(row, 'priceForm'), hasDeliverables: row.hasDeliverables === true },
  );
  const value = (column: string): string => defaults.values[column] ?? '';
  return {
    ref: text(row, 'ref'),
    title: orNull(row, 'title'),
    supplierKey: text(row, 'supplierKey'),
    supplierName: text(row, 'supplierName'),
    priceForm: text(row, 'priceForm') as ContractFact['priceForm'],
    startDate: text(row, 'startDate'),
    endDate: orNull(row, 'endDate'),
    notifiedOn: orNull(row, 'notifiedOn'),
    unreadLimits: (row.unreadLimits ?? []) as string[],
    ceilingAmount: orNull(row, 'ceilingAmount'),
    billedBefore: orNull(row, 'billedBefore'),
    currency: value('currency'),
    hoursPerDay: orNull(row, 'hoursPerDay'),
    minSliceDays: value('min_slice_days'),
    weekendWorkAllowed: value('weekend_work_allowed') === 'yes',
    holidayWorkAllowed: value('holiday_work_allowed') === 'yes',
    maxDaysPerPersonDay: value('max_days_per_person_day'),
    place: value('place'),
    timesheetRequired: value('timesheet_required') === 'yes',
    timesheetCadence: (row.timesheetCadence ?? null) as ContractFact['timesheetCadence'],
    acceptanceDays: (row.acceptanceDays ?? null) as number | null,
    paymentDays: Number(value('payment_days')),
    aiPolicy: text(row, 'aiPolicy') as ContractFact['aiPolicy'],
    aiPolicyBindingRef: orNull(row, 'aiPolicyBindingRef'),
    aiPolicyNotifiedOn: orNull(row, 'aiPolicyNotifiedOn'),
    aiDeclarationRequired: value('ai_declaration_required') as ContractFact['aiDeclarationRequired'],
    deliverablesExpected: value('deliverables_expected') === 'yes',
    advanceAllowed: value('advance_allowed') === 'yes',
    assumed: [...((row.assumedColumns ?? []) as string[]), ...defaults.assumed],
    source: sourceOf(row),
  };
}

function toContract(
  row: Row,
  terms: Omit<ContractFact, 'calendar'>,
  calendars: ContractCalendars,
): ContractFact {
  const [contractKey, entityKey] = [text(row, 'contractKey'), orNull(row, 'entityKey')];
  return { ...terms, calendar: calendars.for({ place: terms.place, contractKey, entityKey }) };
}

function toDeclaration(row: Row): DeclarationFact {
  const firstSignedAt = orNull(row, 'firstSignedAt');
  return {
    ...(firstSignedAt === null ? {} : { firstSignedAt }),
    ref: text(row, 'ref'),
    contractRef: text(row, 'contractRef'),
    supplierKey: orNull(row, 'supplierKey') ?? '',
    deliverableRef: orNull(row, 'deliverableRef'),
    invoiceNumber: orNull(row, 'invoiceNumber'),
    lineId: orNull(row, 'lineId'),
    periodStart: orNull(row, 'periodStart'),
    periodEnd: orNull(row, 'periodEnd'),
    aiUse: text(row, 'aiUse') as DeclarationFact['aiUse'],
    tools: row.tools as DeclarationFact['tools'],
    shareLow: orNull(row, 'shareLow'),
    shareHigh: orNull(row, 'shareHigh'),
    humanReview: (row.humanReview ?? null) as 'none' | 'light' | 'full' | null,
    reviewDays: orNull(row, 'reviewDays'),
    humanHours: orNull(row, 'humanHours'),
    daysSavedLow: orNull(row, 'daysSavedLow'),
    daysSavedHigh: orNull(row, 'daysSavedHigh'),
    priceEffectAmount: orNull(row, 'priceEffectAmount'),
    stages: stagesOf(row.stages as string[][]),
    priorApprovalRef: orNull(row, 'priorApprovalRef'),
    subcontractor: orNull(row, 'subcontractor'),
    signedAt: text(row, 'signedAt'),
    source: sourceOf(row),
  };
}

/** All stages of its rows; none where a row names none, since that row speaks of all the work. */
function stagesOf(rows: string[][]): string[] {
  return rows.some((stages) => stages.length === 0) ? [] : [...new Set(rows.flat())];
}

function toPolicyRow(row: Row): PolicyRow {
  return {
    contractRef: orNull(row, 'contractRef'),
    validFrom: text(row, 'validFrom'),
    validTo: orNull(row, 'validTo'),
    tool: text(row, 'tool'),
    synonyms: row.synonyms as string[],
    allowed: row.allowed === true,
    maxDataClass: (row.maxDataClass ?? null) as NonNullable<PolicyRow['maxDataClass']> | null,
    regions: row.regions as string[],
    source: orNull(row, 'sourceFile') === null ? null : sourceOf(row),
  };
}

function toComparable(row: Row): Comparable {
  return {
    contractRef: text(row, 'contractRef'),
    deliverableRef: text(row, 'deliverableRef'),
    supplierKey: text(row, 'supplierKey'),
    size: orNull(row, 'size'),
    sizeUnit: orNull(row, 'sizeUnit'),
    quotedDays: orNull(row, 'quotedDays'),
    workUnitDays: orNull(row, 'workUnitDays'),
    complexity: (row.complexity ?? null) as 'simple' | 'medium' | 'complex' | null,
    drivers: readDrivers(row.drivers as string[]),
    acceptedDays: text(row, 'acceptedDays'),
    ...(row.hoursPerDay == null ? {} : { hoursPerDay: text(row, 'hoursPerDay') }),
    finishedOn: orNull(row, 'finishedOn'),
    ...(row.declarations == null ? {} : { ai: aiStatement(row.declarations as DeclaredAi[]) }),
  };
}

/** `novelty:+1` → { novelty: 1 }. What is not of that form was reported at reading and is left out here. */
export function readDrivers(list: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    list.flatMap((item): [string, number][] => {
      const [name, value] = item.split(':');
      const level = Number(value);
      const isRead = name && value?.trim() && Number.isInteger(level) && Math.abs(level) <= 2;
      return isRead ? [[name.trim(), level]] : [];
    }),
  );
}
