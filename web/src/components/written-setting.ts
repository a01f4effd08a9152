import { settingValue, type SettingType } from '../../../server/domain/rule-settings.js';
import type { Lang } from '../../../server/domain/text.js';
import { ApiFault } from '../api/api-fault.js';

/** What was typed, as the API takes it: in French a comma stands before decimals. */
export function writtenValue(typed: string, lang: Lang): string {
  const text = typed.trim();
  return lang === 'fr' ? text.replace(',', '.') : text;
}

/** The value that is understood, in its one spelling; null where the API would refuse it. */
export const understood = (type: SettingType, typed: string, lang: Lang): string | null =>
  settingValue(type, writtenValue(typed, lang));

/** A value as it is typed again: in French with a comma. */
export const typedValue = (value: string, lang: Lang): string =>
  lang === 'fr' ? value.replace('.', ',') : value;

/** Values that an address proposes, `warning:0.7,limit:2`, by parameter; what is not of that form is left out. */
export function proposedValues(text: string | undefined): ReadonlyMap<string, string> {
  const pairs = (text ?? '').split(',').map((part) => part.split(':'));
  return new Map(
    pairs.flatMap(([name, value, ...more]) =>
      name !== undefined && value !== undefined && name !== '' && value !== '' && more.length === 0
        ? [[name, value] as const]
        : [],
    ),
  );
}

/** A value that was sent: its field, the form it has to have, and itself as the API was given it. */
export interface SentValue {
  field: string;
  type: SettingType;
  value: string | null;
}

/**
 * What was refused, with the sentences of the page for values of another form than theirs: the API shows the decimals that it
 * takes, the page those that are typed in it.
 */
export function refusedAsTyped(
  error: Error | null,
  sent: readonly SentValue[],
  sentence: (type: SettingType) => string,
): Error | null {
  if (!(error instanceof ApiFault)) return error;
  const errors = error.problem.errors?.map((told) => {
    const own = sent.find(({ field }) => field === told.field);
    const isUnread = own !== undefined && own.value !== null && settingValue(own.type, own.value) === null;
    return isUnread ? { ...told, detail: sentence(own.type) } : told;
  });
  return new ApiFault({ ...error.problem, errors });
}
