import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../components/states.js';
import classes from './calendar.module.css';
import type { CalendarChanges } from './use-calendar-changes.js';

const SAID = { add: 'added', change: 'changed', remove: 'removed' } as const;

/** The form tells what could not be added or changed with it; the rest is told above. */
export function isOfForm(asked: CalendarChanges['asked']): boolean {
  return asked !== undefined && !asked.isUndo && asked.change.what !== 'remove';
}

/** What was just done, read out, with the way back. What the form could not do is told at the form. */
export function LastChange({
  changes: { made, asked, error, undo, isPending },
}: {
  changes: CalendarChanges;
}) {
  const { t } = useTranslation('calendar');
  if (error !== null && !isOfForm(asked)) return <Failed error={error} />;
  return (
    <div role="status" className={classes.said}>
      {made !== undefined && (
        <div className={classes.done}>
          <p>
            {made.isUndo
              ? t('undone')
              : t(SAID[made.change.what], {
                  label: made.change.what === 'remove' ? made.change.days.label : made.change.written.label,
                })}
          </p>
          {!made.isUndo && (
            <Button variant="default" size="xs" loading={isPending} onClick={undo}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
