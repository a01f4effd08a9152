import { addDays, isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import type { Problem } from '../../domain/problem.js';
import { boundedText } from '../published-contracts/bounded-text.js';
import {
  contractCancelled,
  contractFieldMissing,
  contractFieldNotRead,
  contractModified,
  type Change,
} from '../published-contracts/contract-problems.js';
import { checkSiret, siretText } from '../published-contracts/holder.js';
import type { Holder, PublishedContract, TermDate } from '../published-contracts/published-contract.js';
import { member, memberText, recordsIn, type SourceNode } from '../published-contracts/source-node.js';
import { readAmount, readDay } from '../published-contracts/source-values.js';
import { isTooLong, tooLong } from '../text-length.js';
import type { Process } from './releases.js';

const REFERENCE = { fr: 'Le champ « id »', en: 'Field “id”' };
const ENDED = new Set(['cancelled', 'unsuccessful']);
/** A hundred years of days: no contract lasts longer. */
const MOST_DAYS = 36_525;

/** The contracts of one process; what cannot be one is told and left out. */
export function* contractsOf(process: Process, problems: Problem[]): Generator<PublishedContract> {
  for (const [id, versions] of process.agreements) {
    const contract = readAgreement(process, id, versions, problems);
    if (contract !== null) yield contract;
  }
}

function readAgreement(
  process: Process,
  id: string,
  versions: readonly SourceNode[],
  problems: Problem[],
): PublishedContract | null {
  const last = versions.at(-1);
  if (last === undefined) return null;
  const awards = process.awards.get(lastText(versions, 'awardID') ?? '') ?? [];
  // The contract first, then the award it follows from.
  const sources = [...awards, ...versions];
  const status = lastText(versions, 'status') ?? lastText(awards, 'status') ?? '';
  if (ENDED.has(status.toLowerCase())) {
    problems.push(contractCancelled.make(last.at, {}, status));
    return null;
  }
  const ref = referenceOf(process, id, last, problems);
  const start = startOf(versions, awards, problems);
  if (ref === null) return null;
  if (start === null) {
    problems.push(contractFieldMissing.make(last.at, { field: 'dateSigned', part: 'contract' }));
    return null;
  }
  const amount = amountOf(sources, problems);
  const currency = currencyOf(sources);
  tellChanges(versions, currency, problems);
  const buyer = partyOf(process, lastText(process.releases, 'buyer.id'));
  return {
    at: last.at,
    ref,
    title: lastText(sources, 'title') ?? lastText(sources, 'description'),
    buyerName: buyerNameOf(process, problems),
    buyerSiret: buyer === undefined ? null : siretOf(buyer, problems),
    holders: holdersOf(process, awards.length > 0 ? awards : versions),
    start,
    end: endOf(sources, start.date, problems),
    notifiedOn: null,
    amount: amount?.value ?? null,
    amountFrom: amount,
    currency,
    priceForm: null,
    place: null,
    unusable: amount !== null && amount.value === null ? ['ceiling_amount'] : [],
    subcontracts: [],
  };
}

function lastNode(versions: readonly SourceNode[], name: string): SourceNode | undefined {
  const carrier = versions.findLast((one) => memberText(one, name) !== null);
  return carrier && member(carrier, name);
}

const lastText = (versions: readonly SourceNode[], name: string): string | null =>
  lastNode(versions, name)?.text ?? null;

/** The French conversion keeps the unique id of the essential data, buyer then reference; elsewhere the contract's own id. */
function referenceOf(process: Process, id: string, last: SourceNode, problems: Problem[]): string | null {
  const uid = lastText(process.releases, 'decpUID');
  const buyer = memberText(partyOf(process, lastText(process.releases, 'buyer.id')) ?? last, 'identifier.id');
  const isOne = process.agreements.size === 1 && uid !== null && buyer !== null && uid.length > buyer.length;
  const ref = isOne && uid.startsWith(buyer) ? uid.slice(buyer.length) : id;
  if (ref !== '' && !isTooLong(ref)) return ref;
  if (ref === '') problems.push(contractFieldMissing.make(last.at, { field: 'id', part: 'contract' }));
  else problems.push(tooLong(ref, REFERENCE, last.at));
  return null;
}

function buyerNameOf(process: Process, problems: Problem[]): string | null {
  const carrier = process.releases.findLast((one) => memberText(one, 'buyer.name') !== null);
  return carrier === undefined ? null : boundedText(carrier, 'buyer.name', problems);
}

const partyOf = (process: Process, id: string | null): SourceNode | undefined =>
  process.parties.get(id ?? '');

function siretOf(party: SourceNode, problems: Problem[]): string | null {
  const written = isFrench(party) ? boundedText(party, 'identifier.id', problems) : null;
  if (written === null) return null;
  const siret = siretText(written);
  checkSiret(siret, member(party, 'identifier.id')?.at ?? party.at, problems);
  return siret;
}

/** `FR-RCS`, `FR-SIRET`: the registers of France number establishments. */
const isFrench = (party: SourceNode): boolean => /^FR\b/i.test(memberText(party, 'identifier.scheme') ?? '');

function holdersOf(process: Process, versions: readonly SourceNode[]): Holder[] {
  const carrier = versions.findLast((one) => recordsIn(one, 'suppliers', 'supplier').length > 0);
  if (carrier === undefined) return [];
  return recordsIn(carrier, 'suppliers', 'supplier').map((supplier) => {
    const party = partyOf(process, memberText(supplier, 'id')) ?? supplier;
    const number = member(party, 'identifier.id');
    const name = memberText(party, 'identifier.legalName') ?? memberText(party, 'name');
    return {
      scheme: schemeOf(party),
      id: number?.text ?? null,
      name: name ?? memberText(supplier, 'name'),
      at: number?.at ?? supplier.at,
    };
  });
}

/** A French register with fewer digits than a SIRET has (a SIREN) says who, and is no SIRET. */
function schemeOf(party: SourceNode): string | null {
  const scheme = memberText(party, 'identifier.scheme');
  const digits = (memberText(party, 'identifier.id') ?? '').replace(/\s/g, '');
  if (isFrench(party) && !/^\d{9}$/.test(digits)) return 'SIRET';
  return scheme !== null && /VAT|TVA/i.test(scheme) ? 'TVA' : scheme;
}

function dayAt(node: SourceNode | undefined, field: string, problems: Problem[]): CivilDate | null {
  if (node === undefined || node.text === null) return null;
  const day = readDay(node.text);
  if (day === null)
    problems.push(contractFieldNotRead.make(node.at, { field, expected: 'date', part: null }, node.text));
  return day;
}

function startOf(
  versions: readonly SourceNode[],
  awards: readonly SourceNode[],
  problems: Problem[],
): TermDate | null {
  const stated =
    dayAt(lastNode(versions, 'period.startDate'), 'period.startDate', problems) ??
    dayAt(
      lastNode([...versions, ...awards], 'contractPeriod.startDate'),
      'contractPeriod.startDate',
      problems,
    );
  if (stated !== null) return { date: stated, assumed: false };
  const signed =
    dayAt(lastNode(versions, 'dateSigned'), 'dateSigned', problems) ??
    dayAt(lastNode(awards.length > 0 ? awards : versions, 'date'), 'date', problems);
  return signed === null ? null : { date: signed, assumed: true };
}

function endOf(sources: readonly SourceNode[], start: CivilDate, problems: Problem[]): TermDate | null {
  for (const period of ['period', 'contractPeriod']) {
    const end = dayAt(lastNode(sources, `${period}.endDate`), `${period}.endDate`, problems);
    if (end !== null) return end < start ? null : { date: end, assumed: false };
  }
  const duration =
    lastNode(sources, 'period.durationInDays') ?? lastNode(sources, 'contractPeriod.durationInDays');
  if (duration === undefined || duration.text === null) return null;
  const days = /^\d{1,5}$/.test(duration.text) ? Number(duration.text) : 0;
  const end = days < 1 || days > MOST_DAYS ? null : addDays(start, days);
  if (end !== null && isCivilDate(end)) return { date: end, assumed: true };
  const values = { field: 'durationInDays', expected: 'days', part: null } as const;
  problems.push(contractFieldNotRead.make(duration.at, values, duration.text));
  return null;
}

function amountOf(
  sources: readonly SourceNode[],
  problems: Problem[],
): { value: Decimal | null; at: SourceNode['at']; seen: string } | null {
  const found = lastNode(sources, 'value.amount');
  if (found === undefined || found.text === null) return null;
  const value = readAmount(found.text);
  const values = { field: 'value.amount', expected: 'amount', part: null } as const;
  if (value === null) problems.push(contractFieldNotRead.make(found.at, values, found.text));
  return { value, at: found.at, seen: found.text };
}

function currencyOf(sources: readonly SourceNode[]): string | null {
  const code = lastText(sources, 'value.currency')?.toUpperCase() ?? '';
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

/** What the versions of a contract say differently, at the last of them. */
function tellChanges(versions: readonly SourceNode[], currency: string | null, problems: Problem[]): void {
  const [first, last] = [versions[0], versions.at(-1)];
  if (first === undefined || last === undefined || first === last) return;
  const changes: Change[] = [];
  const amounts = [memberText(first, 'value.amount'), lastText(versions, 'value.amount')];
  const [from, to] = amounts.map((text) => (text === null ? null : readAmount(text)));
  if (from !== to) changes.push({ what: 'amount', from: from ?? null, to: to ?? null, currency });
  const ends = [memberText(first, 'period.endDate'), lastText(versions, 'period.endDate')];
  const [before, after] = ends.map((text) => (text === null ? null : readDay(text)));
  if (before !== after) changes.push({ what: 'end', from: before ?? null, to: after ?? null });
  if (changes.length > 0) problems.push(contractModified.make(last.at, { on: null, changes }));
}
