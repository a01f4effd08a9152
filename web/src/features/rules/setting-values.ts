import { formatParameter } from '../../../../server/domain/format/parameter-format.js';
import { referenceKey } from '../../../../server/domain/names.js';
import type { SettingType } from '../../../../server/domain/rule-settings.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';

/** A parameter of a rule with everything that is set of it. */
export type ShownParameter = Shape<'Settings'>['rules'][number]['parameters'][number];

/** What is set of it for the organisation, or for one contract. */
export type ShownScope = ShownParameter['organisation'];

/** A value in words: a threshold with its unit; `yes` and `no` by their keys. */
export function valueWords(
  type: SettingType,
  value: string,
  { lang, t }: { lang: Lang; t: (key: 'yes' | 'no') => string },
): string {
  return type === 'switch' ? t(value === 'no' ? 'no' : 'yes') : formatParameter(type, value, lang);
}

/** What is set of it for the organisation, or for the contract of this reference, however it is typed; undefined: nothing is. */
export function scopeOf(parameter: ShownParameter, contract: string | null): ShownScope | undefined {
  if (contract === null) return parameter.organisation;
  const key = referenceKey(contract);
  return parameter.contracts.find(({ contractRef }) => referenceKey(contractRef) === key);
}

/** The row of the service that was written last, null for none: somebody else's later one is not overwritten unseen. */
export function lastSeen(scope: ShownScope | undefined): string | null {
  const ids = (scope?.entries ?? []).flatMap(({ id }) => (id === null ? [] : [BigInt(id)]));
  return ids.length === 0 ? null : ids.reduce((most, id) => (id > most ? id : most)).toString();
}
