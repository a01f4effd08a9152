import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { LastChange } from '../../components/last-change.js';
import { useLang, useText } from '../../i18n/language.js';
import { valueWords, type ShownParameter } from './setting-values.js';
import type { SettingChange, SettingChanges } from './use-setting-changes.js';

interface LastSettingProps {
  changes: SettingChanges;
  parameters: readonly ShownParameter[];
  /** The day of the service: what begins later counts later. */
  today: string;
}

/** What was just set. */
export function LastSetting({ changes, parameters, today }: LastSettingProps) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const text = useText();
  const saidOf = ({ parameter: name, written }: SettingChange): string | null => {
    const parameter = parameters.find((one) => one.name === name);
    if (parameter === undefined) return null;
    const { contract, value, validFrom } = written;
    const back = contract == null ? t('backToDefault') : t('backToOrganisation');
    return t(validFrom > today ? 'savedComing' : 'saved', {
      what: contract == null ? text(parameter.describe) : `${text(parameter.describe)} (${contract})`,
      value: value === null ? back : valueWords(parameter.type, value, { lang, t }),
      date: formatDate(validFrom, lang),
    });
  };
  const change = changes.made?.change;
  return (
    <LastChange
      changes={changes}
      said={change === undefined ? null : saidOf(change)}
      undone={t('undone')}
      undo={t('undo')}
    />
  );
}
