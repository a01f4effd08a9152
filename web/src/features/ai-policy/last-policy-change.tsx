import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../components/states.js';
import classes from './ai-policy.module.css';
import type { PolicyChange, PolicyChanges } from './use-policy-changes.js';

const SAID = { add: 'added', correct: 'correctedNow', withdraw: 'withdrawnNow' } as const;

const toolOf = (change: PolicyChange): string =>
  change.what === 'withdraw' ? change.row.tool : change.written.tool;

/** What was just done, read out, with the way back. What a form could not do is told at the form. */
export function LastPolicyChange({
  changes: { made, asked, error, undo, isPending },
}: {
  changes: PolicyChanges;
}) {
  const { t } = useTranslation('aiPolicy');
  if (error !== null && asked?.isUndo === true) return <Failed error={error} />;
  return (
    <div role="status" className={classes.said}>
      {made !== undefined && (
        <div className={classes.done}>
          <p>{made.isUndo ? t('undone') : t(SAID[made.change.what], { tool: toolOf(made.change) })}</p>
          {!made.isUndo && (
            <Button variant="default" size="xs" loading={isPending} onClick={() => undo(t('undoReason'))}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
