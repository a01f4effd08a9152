import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useRowChanges, type Made, type RowChanges } from '../../components/use-row-changes.js';
import '../../i18n/words/rule-settings.js';

/** One change of a parameter. */
export interface SettingChange {
  parameter: string;
  written: Shape<'ParameterRequest'>;
}

type Changed = Shape<'ParameterSet'>;

export type SettingChanges = RowChanges<SettingChange, Changed>;

/** Sets parameters of a rule; undoing is a change like another, with a reason of its own. */
export function useSettingChanges(code: string): SettingChanges {
  const { t } = useTranslation('ruleSettings');
  return useRowChanges({
    queryKey: ['settings', code],
    send: ({ parameter, written }: SettingChange) => {
      const path = { code, parameter };
      return answerOf(api.PUT('/rules/{code}/settings/{parameter}', { params: { path }, body: written }));
    },
    opposite: (made) => opposite(made, t('undoReason')),
  });
}

/** What puts back what counted before a change, unless somebody else has changed it since. */
function opposite({ change, answer }: Made<SettingChange, Changed>, reason: string): SettingChange {
  const { parameter, written } = change;
  return { parameter, written: { ...written, value: answer.before, reason, seen: answer.id } };
}
