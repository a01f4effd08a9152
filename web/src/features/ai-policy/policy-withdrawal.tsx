import { useTranslation } from 'react-i18next';
import { ChangeForm, fieldsOf, ReasonInput } from '../../components/change-form.js';
import { formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import type { PolicyRow } from './policy-values.js';
import type { PolicyChanges } from './use-policy-changes.js';

interface PolicyWithdrawalProps {
  row: PolicyRow;
  changes: PolicyChanges;
  onDone: () => void;
}

/** Withdraws a row of the policy, never without a reason. */
export function PolicyWithdrawal({ row, changes, onDone }: PolicyWithdrawalProps) {
  const { t } = useTranslation('aiPolicy');
  const error = errorOfForm(changes, ({ what }) => what === 'withdraw');
  const field = fieldsOf(error);
  return (
    <ChangeForm
      title={{ heading: t('withdrawTitle', { tool: row.tool }) }}
      error={error}
      isPending={changes.isPending}
      submit={t('withdraw')}
      cancel={{ words: t('cancel'), onCancel: onDone }}
      onSubmit={(given) => {
        const reason = formTexts(given).text('reason');
        changes.write({ what: 'withdraw', row, reason }, { onSuccess: onDone });
      }}
    >
      <ReasonInput {...field('reason')} label={t('reason')} description={t('reasonHelp')} autoFocus />
    </ChangeForm>
  );
}
