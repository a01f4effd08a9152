import { useTranslation } from 'react-i18next';
import { LastChange } from '../../components/last-change.js';
import { isOfForm, type CalendarChange, type CalendarChanges } from './use-calendar-changes.js';

const SAID = { add: 'added', change: 'changed', remove: 'removed' } as const;

const labelOf = (change: CalendarChange): string =>
  change.what === 'remove' ? change.days.label : change.written.label;

/** What was just done to the calendar. */
export function LastCalendarChange({ changes }: { changes: CalendarChanges }) {
  const { t } = useTranslation('calendar');
  const change = changes.made?.change;
  return (
    <LastChange
      changes={changes}
      isOfForm={isOfForm}
      said={change === undefined ? null : t(SAID[change.what], { label: labelOf(change) })}
      undone={t('undone')}
      undo={t('undo')}
    />
  );
}
