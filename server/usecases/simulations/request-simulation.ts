import { isCivilDate, type CivilDate } from '../../domain/civil-date.js';
import { referenceKey } from '../../domain/names.js';
import { settingValue } from '../../domain/rule-settings.js';
import type { SimulationAsked } from '../../domain/simulation.js';
import type { Text } from '../../domain/text.js';
import { writtenTakes } from '../../domain/words/setting-words.js';
import { ruleOf } from '../../rules/catalogue.js';
import { ruleInVersion } from '../../rules/earlier-versions.js';
import { beyondFacts } from '../../rules/fact-reach.js';
import type { Rule } from '../../rules/rule.js';
import { settableParameters } from '../../rules/setting-vocabulary.js';
import type { Sight } from '../reads/sight.js';
import { Refusal, notFound } from '../refusal.js';
import type { Stores } from '../unit-of-work.js';

/** What somebody asks for. */
export interface SimulationRequest {
  by: string;
  sight: Sight;
  code: string;
  /** Null: today's. */
  version: number | null;
  values: Readonly<Record<string, string>>;
  /** Reference of a contract; null: everything. */
  contract: string | null;
  receivedFrom: CivilDate | null;
  receivedTo: CivilDate | null;
}

/**
 * Asks for a simulation of one rule, in the place of the author's earlier ones of it that did not end.
 * @returns its id
 * @throws Refusal `not-found` for a rule or version that does not exist, or that does not speak to the author; `invalid-value`
 */
export async function requestSimulation(stores: Stores, request: SimulationRequest): Promise<string> {
  const rule = ruleAsked(request);
  const asked: SimulationAsked = {
    code: rule.code,
    version: rule.version,
    values: checkedValues(rule, request.values),
    contractRef: await contractOf(stores, request),
    ...datesOf(request),
  };
  const id = await stores.simulations.add(asked, { accountId: request.by, scope: request.sight.scope });
  await stores.events.add({
    accountId: request.by,
    action: 'request-simulation',
    subject: { simulation: id, code: rule.code, version: String(rule.version) },
  });
  await stores.queue.send({ kind: 'simulation', id });
  return id;
}

/**
 * Removes a simulation, its author's own or, for `everyones`, whoever's: one at work stops. False when there is none.
 */
export async function removeSimulation(
  { simulations, events }: Stores,
  { by, id, everyones }: { by: string; id: string; everyones: boolean },
): Promise<boolean> {
  const isRemoved = await simulations.remove(id, everyones ? null : by);
  if (isRemoved)
    await events.add({ accountId: by, action: 'remove-simulation', subject: { simulation: id } });
  return isRemoved;
}

/** The administrator, who is told no finding, tries out every rule; others those that speak to them. */
function ruleAsked({ code, version, sight }: SimulationRequest): Rule {
  const today = ruleOf(code);
  const rule = version === null ? today : ruleInVersion(code, version);
  if (today === undefined || rule === undefined) throw notFound();
  const { audience } = sight;
  if (audience.length > 0 && !today.audience.some((one) => audience.includes(one))) throw notFound();
  return rule;
}

function checkedValues(rule: Rule, values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([parameter, written]) => [parameter, checkedValue(rule, parameter, written)]),
  );
}

function checkedValue(rule: Rule, parameter: string, written: string): string {
  const type = settableParameters(rule).find(({ name }) => name === parameter)?.type;
  if (type === undefined) throw refused(NO_PARAMETER, `values/${parameter}`);
  const value = settingValue(type, written);
  const takes = writtenTakes(type);
  if (value === null)
    throw refused(
      { fr: `Ce réglage attend ${takes.fr}.`, en: `This setting takes ${takes.en}.` },
      `values/${parameter}`,
    );
  const beyond = beyondFacts(rule, parameter, value);
  if (beyond !== null) throw refused(beyond, `values/${parameter}`);
  return value;
}

async function contractOf(
  { simulations }: Stores,
  { contract, sight }: SimulationRequest,
): Promise<string | null> {
  if (contract === null) return null;
  const ref = await simulations.contractRef(referenceKey(contract), sight.scope);
  if (ref === null) throw refused(NO_CONTRACT, 'contract');
  return ref;
}

function datesOf({
  receivedFrom,
  receivedTo,
}: SimulationRequest): Pick<SimulationAsked, 'receivedFrom' | 'receivedTo'> {
  if (receivedFrom !== null && !isCivilDate(receivedFrom)) throw refused(NO_DAY, 'receivedFrom');
  if (receivedTo !== null && !isCivilDate(receivedTo)) throw refused(NO_DAY, 'receivedTo');
  if (receivedFrom !== null && receivedTo !== null && receivedTo < receivedFrom)
    throw refused(ENDS_BEFORE, 'receivedTo');
  return { receivedFrom, receivedTo };
}

const refused = (text: Text, field: string): Refusal => new Refusal('invalid-value', text, field);

const NO_PARAMETER: Text = {
  fr: 'Cette règle n’a pas ce réglage dans cette version.',
  en: 'This rule does not have this setting in this version.',
};
const NO_CONTRACT: Text = {
  fr: 'Aucun marché qui vous est ouvert n’a cette référence.',
  en: 'No contract that is open to you has this reference.',
};
const NO_DAY: Text = {
  fr: 'Ce jour n’existe pas : écrivez AAAA-MM-JJ.',
  en: 'There is no such day: write YYYY-MM-DD.',
};
const ENDS_BEFORE: Text = {
  fr: 'La dernière date de réception est avant la première.',
  en: 'The last day of receipt is before the first.',
};
