import type { CivilDate } from '../../domain/civil-date.js';
import { fold } from '../../domain/names.js';
import type { Problem } from '../../domain/problem.js';
import { boundedText } from '../published-contracts/bounded-text.js';
import {
  contractFieldMissing,
  contractFieldNotRead,
  contractModified,
  type Change,
} from '../published-contracts/contract-problems.js';
import { checkSiret, siretText } from '../published-contracts/holder.js';
import type { Holder, PublishedContract } from '../published-contracts/published-contract.js';
import { member, memberText, recordsIn, type SourceNode } from '../published-contracts/source-node.js';
import { addMonths, readAmount, readDay, readMonths } from '../published-contracts/source-values.js';
import { inOrderOfNotification, lastWith } from './modifications.js';
import { placeOfExecution } from './place-of-execution.js';
import { readSubcontracts } from './subcontracts.js';

/** `Unitaire` says neither days nor work units; the values of 2019 (`Ferme`, `Révisable`) say how a price moves. */
const PRICE_FORMS: ReadonlyMap<string, 'fixed' | 'mixed'> = new Map([
  ['forfaitaire', 'fixed'],
  ['mixte', 'mixed'],
]);
/** The format defines its amounts in euros, without VAT. */
const CURRENCY = 'EUR';

/**
 * Reads one contract of the French essential data, 2019 or 2022. Each field is judged by itself: one that cannot be read is
 * told and unknown, and the others stand. Of a modified field, the last modification that carries it is in force.
 * @returns null, with the reason told, for a contract without a reference or a day of notification
 */
export function readDecpContract(node: SourceNode, problems: Problem[]): PublishedContract | null {
  const ref = referenceOf(node, problems);
  const notified = dayOf(node, problems);
  if (ref === null || notified === null) return null;
  const modifications = inOrderOfNotification(recordsIn(node, 'modifications', 'modification'));
  const amount = inForce(node, modifications, 'montant', 'amount', readAmount, problems);
  const months = inForce(node, modifications, 'dureeMois', 'months', readMonths, problems);
  const holding = lastWith(modifications, (one) => holdersIn(one).length > 0);
  const first = holdersIn(node);
  const holders = holding === null ? first : named(holdersIn(holding), first);
  tellChanges(
    modifications,
    { amount, months, holders: holding !== null && differ(first, holders) },
    problems,
  );
  const end = months.value === null ? null : addMonths(notified, months.value);
  const priceForm = PRICE_FORMS.get(fold(memberText(node, 'formePrix') ?? '')) ?? null;
  return {
    at: node.at,
    ref,
    title: memberText(node, 'objet'),
    buyerName: boundedText(node, 'acheteur.nom', problems),
    buyerSiret: buyerSiret(node, problems),
    holders,
    start: { date: notified, assumed: true },
    end: end === null ? null : { date: end, assumed: true },
    notifiedOn: notified,
    amount: amount.value,
    amountFrom: amount.from,
    currency: CURRENCY,
    priceForm,
    place: placeOfExecution(node),
    unusable: [
      ...(amount.unread ? ['ceiling_amount'] : []),
      ...(end === null && months.from !== null ? ['end_date'] : []),
    ],
    subcontracts: readSubcontracts(node, problems),
  };
}

function referenceOf(node: SourceNode, problems: Problem[]): string | null {
  if (memberText(node, 'id') === null)
    problems.push(contractFieldMissing.make(node.at, { field: 'id', part: 'contract' }));
  return boundedText(node, 'id', problems);
}

function dayOf(node: SourceNode, problems: Problem[]): CivilDate | null {
  const field = 'dateNotification';
  const found = member(node, field);
  if (found === undefined || found.text === null) {
    problems.push(contractFieldMissing.make(node.at, { field, part: 'contract' }));
    return null;
  }
  const day = readDay(found.text);
  if (day === null)
    problems.push(
      contractFieldNotRead.make(found.at, { field, expected: 'date', part: 'contract' }, found.text),
    );
  return day;
}

function buyerSiret(node: SourceNode, problems: Problem[]): string | null {
  const written = boundedText(node, 'acheteur.id', problems);
  if (written === null) return null;
  const siret = siretText(written);
  checkSiret(siret, member(node, 'acheteur.id')?.at ?? node.at, problems);
  return siret;
}

/** A field as first published and as in force. */
interface InForce<T> {
  first: T | null;
  value: T | null;
  /** Where the value in force stands, as written; null when nothing gives one. */
  from: { at: SourceNode['at']; seen: string } | null;
  unread: boolean;
}

function inForce<T>(
  node: SourceNode,
  modifications: readonly SourceNode[],
  field: string,
  expected: 'amount' | 'months',
  read: (text: string) => T | null,
  problems: Problem[],
): InForce<T> {
  const carries = (one: SourceNode): boolean => memberText(one, field) !== null;
  const carrier = lastWith([node, ...modifications], carries);
  const found = carrier === null ? undefined : member(carrier, field);
  const firstText = memberText(node, field);
  const first = firstText === null ? null : read(firstText);
  if (found === undefined || found.text === null) return { first, value: null, from: null, unread: false };
  const value = read(found.text);
  if (value === null)
    problems.push(contractFieldNotRead.make(found.at, { field, expected, part: null }, found.text));
  return { first, value, from: { at: found.at, seen: found.text }, unread: value === null };
}

/** Holders as they are published: nested, flat (`titulaire.id`), or as columns. */
function holdersIn(node: SourceNode): Holder[] {
  return recordsIn(node, 'titulaires', 'titulaire').flatMap((one) => {
    const holder = {
      scheme: memberText(one, 'typeIdentifiant'),
      id: memberText(one, 'id'),
      name: memberText(one, 'denominationSociale') ?? memberText(one, 'nom'),
      at: member(one, 'id')?.at ?? one.at,
    };
    return holder.id === null && holder.name === null ? [] : [holder];
  });
}

/** A modification often repeats the number alone: the name given before for that number stays. */
function named(holders: readonly Holder[], before: readonly Holder[]): Holder[] {
  return holders.map((holder) => {
    const known = before.find(({ id }) => id !== null && id === holder.id);
    return { ...holder, name: holder.name ?? known?.name ?? null };
  });
}

const differ = (one: readonly Holder[], other: readonly Holder[]): boolean => keyOf(one) !== keyOf(other);

const keyOf = (holders: readonly Holder[]): string =>
  holders
    .map(({ id, name }) => id ?? name ?? '')
    .sort()
    .join('\n');

function tellChanges(
  modifications: readonly SourceNode[],
  found: { amount: InForce<string>; months: InForce<number>; holders: boolean },
  problems: Problem[],
): void {
  const last = modifications.at(-1);
  if (last === undefined) return;
  const { amount, months } = found;
  const changes: Change[] = [
    ...(amount.first === amount.value
      ? []
      : [{ what: 'amount' as const, from: amount.first, to: amount.value, currency: CURRENCY }]),
    ...(months.first === months.value
      ? []
      : [{ what: 'months' as const, from: months.first, to: months.value }]),
    ...(found.holders ? [{ what: 'holders' as const }] : []),
  ];
  if (changes.length === 0) return;
  const on = readDay(memberText(last, 'dateNotificationModification') ?? '');
  problems.push(contractModified.make(last.at, { on, changes }));
}
