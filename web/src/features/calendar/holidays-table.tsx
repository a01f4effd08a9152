import { useTranslation } from 'react-i18next';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import type { Shape } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { Empty } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';

/** The public holidays of one place and year; where no table has them, that is said. */
export function HolidaysTable({ calendar }: { calendar: Shape<'Calendar'> }) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const text = useText();
  const { holidays, year } = calendar;
  const what = { place: placeWords(calendar.place, lang), year: String(year) };
  return (
    <section aria-labelledby="holidays" className={rows.section}>
      <h2 id="holidays">{t('holidays', what)}</h2>
      {holidays === null && <Empty>{t('noHolidays', what)}</Empty>}
      {holidays?.length === 0 && <Empty>{t('noHolidayAt')}</Empty>}
      {holidays !== null && holidays.length > 0 && (
        <ListTable
          title={{ headingId: 'holidays' }}
          rows={holidays}
          keyOf={({ date }) => date}
          columns={[
            { name: t('day'), cell: ({ date }) => weekdayDate(date, lang) },
            { name: t('label'), cell: ({ name }) => text(name) },
          ]}
        />
      )}
    </section>
  );
}
