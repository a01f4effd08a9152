import { useTranslation } from 'react-i18next';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import type { Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { Empty } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import classes from './calendar.module.css';

/** The public holidays of one place and year; where no table has them, that is said. */
export function HolidaysTable({ calendar }: { calendar: Shape<'Calendar'> }) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const text = useText();
  const { holidays, year } = calendar;
  const what = { place: placeWords(calendar.place, lang), year: String(year) };
  return (
    <section aria-labelledby="holidays" className={classes.section}>
      <h2 id="holidays">{t('holidays', what)}</h2>
      {holidays === null && <Empty>{t('noHolidays', what)}</Empty>}
      {holidays?.length === 0 && <Empty>{t('noHolidayAt')}</Empty>}
      {holidays !== null && holidays.length > 0 && (
        <table className={table.table} aria-labelledby="holidays">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('label')}</th>
            </tr>
          </thead>
          <tbody>
            {holidays.map(({ date, name }) => (
              <tr key={date}>
                <th scope="row">{weekdayDate(date, lang)}</th>
                <td data-column={t('label')}>{text(name)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
