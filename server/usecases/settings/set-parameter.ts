import { isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import { referenceKey } from '../../domain/names.js';
import {
  settingKey,
  settingsThatCount,
  settingValue,
  type SettingKey,
  type SettingType,
} from '../../domain/rule-settings.js';
import { writtenTakes } from '../../domain/words/setting-words.js';
import { catalogue, ruleOf } from '../../rules/catalogue.js';
import { beyondFacts } from '../../rules/fact-reach.js';
import { isOfBudget } from '../../rules/flag-budgets.js';
import { isSetByContract, settingBounds } from '../../rules/setting-vocabulary.js';
import { requestAudit } from '../jobs/receive-upload.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';
import { checkedReason, notADay, unknownContract } from '../written-faults.js';
import type { SettingRow } from './setting-ports.js';

/** What an administrator asks for. */
export interface ParameterRequest {
  by: string;
  code: string;
  parameter: string;
  /** Reference of a contract; null: the whole organisation. */
  contract: string | null;
  /** Null: back to what counts without it. */
  value: string | null;
  validFrom: CivilDate;
  reason: string;
  /** The row written last, as the person saw it: null for none; undefined: whatever it is now. */
  seen?: string | null | undefined;
}

/** What was written, what counted there from that day before it (null: nothing was set), and the audit that counts with it. */
export interface ParameterSet extends SettingRow {
  before: string | null;
  audit: string;
}

const BOUNDS = settingBounds(catalogue);

/**
 * Sets a parameter of a rule from a day on, for the organisation or one contract, and asks for an audit that counts with it.
 * Nothing is overwritten: to undo it is to set what counted before.
 * @throws Refusal `not-found` for a rule or parameter that does not exist; `invalid-value`; `wrong-state` where somebody else
 * set it since it was seen
 */
export async function setParameter(stores: Stores, request: ParameterRequest): Promise<ParameterSet> {
  const { by, code, validFrom } = request;
  const named = settingKey(BOUNDS.vocabulary, `${code}.${request.parameter}`);
  if (named === null) throw notFound();
  const key = `${named.code}.${named.parameter}`;
  const value = request.value === null ? null : checkedValue(named, request.value);
  if (!isCivilDate(validFrom)) throw notADay('validFrom');
  const reason = checkedReason(request.reason);
  const { settings } = stores;
  const place = await placeOf(stores, named, request.contract);
  await settings.hold();
  if (request.seen !== undefined && (await settings.last(key, place.contractKey)) !== request.seen)
    throw changedMeanwhile();
  const before = await countingBefore(stores, { named, validFrom, contractKey: place.contractKey });
  const row = await settings.add({ key, ...place, value, validFrom, reason }, by);
  await stores.events.add({
    accountId: by,
    action: 'set-parameter',
    subject: {
      setting: key,
      contract: place.contractRef ?? '',
      value: value ?? '',
      before: before ?? '',
      validFrom,
      reason,
    },
  });
  return { ...row, before, audit: await requestAudit(stores) };
}

interface Place {
  contractRef: string | null;
  contractKey: string | null;
}

/** @throws Refusal `invalid-value` for a contract that is not known, or that the rule cannot be set for */
async function placeOf(
  { settings }: Stores,
  { code, parameter }: SettingKey,
  written: string | null,
): Promise<Place> {
  if (written === null) return { contractRef: null, contractKey: null };
  if (isOfBudget(parameter)) throw budgetOfAll();
  const rule = ruleOf(code);
  if (rule !== undefined && !isSetByContract(rule)) throw beyondContracts();
  const contractKey = referenceKey(written);
  const contractRef = await settings.contractRef(contractKey);
  if (contractRef === null) throw unknownContract();
  return { contractRef, contractKey };
}

async function countingBefore(
  { settings }: Stores,
  { named, validFrom, contractKey }: { named: SettingKey; validFrom: CivilDate; contractKey: string | null },
): Promise<string | null> {
  const counting = settingsThatCount(BOUNDS, await settings.inForce(validFrom));
  const own = counting.find(
    (one) => one.code === named.code && one.parameter === named.parameter && one.contractKey === contractKey,
  );
  return own?.value ?? null;
}

/** @throws Refusal `invalid-value` for what is no value, or one for which the rule would not be shown all it asks about */
function checkedValue({ code, parameter, type }: SettingKey, written: string): string {
  const value = settingValue(type, written);
  if (value === null) throw notAValue(type);
  const rule = ruleOf(code);
  const beyond = rule === undefined ? null : beyondFacts(rule, parameter, value);
  if (beyond !== null) throw new Refusal('invalid-value', beyond, 'value');
  return value;
}

function notAValue(type: SettingType): Refusal {
  const { fr, en } = writtenTakes(type);
  const told = { fr: `Ce réglage attend ${fr}.`, en: `This setting takes ${en}.` };
  return new Refusal('invalid-value', told, 'value');
}

const beyondContracts = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Cette règle porte sur une personne ou un prestataire, qui peuvent avoir plusieurs marchés : elle se règle pour toute l’organisation.',
      en: 'This rule is about a person or a contractor, who may have several contracts: it is set for the whole organisation.',
    },
    'contract',
  );

const budgetOfAll = (): Refusal =>
  new Refusal(
    'invalid-value',
    {
      fr: 'Le budget d’une règle juge la règle, sur toutes les factures : il se règle pour toute l’organisation.',
      en: 'The budget of a rule judges the rule, over all invoices: it is set for the whole organisation.',
    },
    'contract',
  );

const changedMeanwhile = (): Refusal =>
  new Refusal('wrong-state', {
    fr: 'Une autre personne a changé ce réglage entre-temps : relisez son historique avant de le changer.',
    en: 'Somebody else has changed this setting meanwhile: read its history before changing it.',
  });
