import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod } from '../../../../server/domain/format/date-format.js';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import table from '../../components/list-table.module.css';
import { Empty } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
import classes from './calendar.module.css';
import type { CalendarDays } from './use-calendar-changes.js';

interface OwnDaysTableProps {
  year: number;
  days: readonly CalendarDays[];
  /** What somebody who keeps the calendar may do; null for those who read it. */
  keeper: { onChange: (days: CalendarDays) => void; onRemove: (days: CalendarDays) => void } | null;
}

/** The days that the organisation decided about itself, with what they are about and who wrote them. */
export function OwnDaysTable({ year, days, keeper }: OwnDaysTableProps) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  return (
    <section aria-labelledby="own" className={classes.section}>
      <h2 id="own">{t('own')}</h2>
      {days.length === 0 ? (
        <Empty>{t(keeper === null ? 'noOwn' : 'noOwnKeeper', { year: String(year) })}</Empty>
      ) : (
        <table className={table.table} aria-labelledby="own">
          <thead>
            <tr>
              <th scope="col">{t('days')}</th>
              <th scope="col">{t('kind')}</th>
              <th scope="col">{t('label')}</th>
              <th scope="col">{t('about')}</th>
              <th scope="col">{t('setBy')}</th>
              {keeper !== null && <th scope="col">{t('actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  {one.from === one.to ? weekdayDate(one.from, lang) : formatPeriod(one.from, one.to, lang)}
                </th>
                <td data-column={t('kind')}>{t(one.kind === 'closed' ? 'kindClosed' : 'kindWorked')}</td>
                <td data-column={t('label')}>
                  <span className={classes.written}>{one.label}</span>
                </td>
                <td data-column={t('about')}>
                  {[one.contractRef, one.place === null ? null : placeWords(one.place, lang)]
                    .filter((part) => part !== null)
                    .join(', ') || <span className="soft">{t('aboutAll')}</span>}
                </td>
                <td data-column={t('setBy')}>
                  {t('setAt', {
                    name: one.setBy ?? t('setByGone'),
                    date: formatDate(one.setAt.slice(0, 10), lang),
                  })}
                </td>
                {keeper !== null && (
                  <td data-column={t('actions')}>
                    <span className={classes.actions}>
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t('change', { label: one.label })}
                        onClick={() => keeper.onChange(one)}
                      >
                        {t('changeShort')}
                      </Button>
                      <Button
                        variant="default"
                        size="xs"
                        aria-label={t('remove', { label: one.label })}
                        onClick={() => keeper.onRemove(one)}
                      >
                        {t('removeShort')}
                      </Button>
                    </span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
