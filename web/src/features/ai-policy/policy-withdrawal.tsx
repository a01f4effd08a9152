import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import form from '../../components/form.module.css';
import { formText } from '../../components/form-text.js';
import classes from './ai-policy.module.css';
import type { PolicyRow } from './policy-values.js';
import type { PolicyChanges } from './use-policy-changes.js';

interface PolicyWithdrawalProps {
  row: PolicyRow;
  changes: PolicyChanges;
  onDone: () => void;
}

/** Withdraws a row of the policy, never without a reason. */
export function PolicyWithdrawal({ row, changes, onDone }: PolicyWithdrawalProps) {
  const { t } = useTranslation(['aiPolicy', 'common']);
  const { asked } = changes;
  const isOwn = asked !== undefined && !asked.isUndo && asked.change.what === 'withdraw';
  const error = isOwn ? changes.error : null;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const reason = formText(new FormData(event.currentTarget), 'reason').trim();
        changes.write({ what: 'withdraw', row, reason }, { onSuccess: onDone });
      }}
    >
      <h2>{t('withdrawTitle', { tool: row.tool })}</h2>
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      <Textarea
        id="reason"
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        maxLength={2000}
        autosize
        minRows={2}
        autoFocus
        error={error instanceof ApiFault ? error.of('reason') : undefined}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={changes.isPending}>
          {t('withdraw')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
