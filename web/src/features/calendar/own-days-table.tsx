import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../../../server/domain/format/date-format.js';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { RowButtons, WrittenBy } from '../../components/row-parts.js';
import { Empty } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
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
  const dates = ({ from, to }: CalendarDays): string =>
    from === to ? weekdayDate(from, lang) : formatPeriod(from, to, lang);
  return (
    <section aria-labelledby="own" className={rows.section}>
      <h2 id="own">{t('own')}</h2>
      {days.length === 0 ? (
        <Empty>{t(keeper === null ? 'noOwn' : 'noOwnKeeper', { year: String(year) })}</Empty>
      ) : (
        <ListTable
          title={{ headingId: 'own' }}
          rows={days}
          keyOf={({ id }) => id}
          columns={[
            { name: t('days'), cell: dates },
            { name: t('kind'), cell: ({ kind }) => t(kind === 'closed' ? 'kindClosed' : 'kindWorked') },
            { name: t('label'), cell: ({ label }) => <span className={rows.written}>{label}</span> },
            { name: t('about'), cell: (one) => <About days={one} /> },
            { name: t('setBy'), cell: ({ setBy, setAt }) => <WrittenBy name={setBy} at={setAt} /> },
            ...(keeper === null
              ? []
              : [
                  { name: t('actions'), cell: (one: CalendarDays) => <Actions days={one} keeper={keeper} /> },
                ]),
          ]}
        />
      )}
    </section>
  );
}

/** The contract and the place that they are for. */
function About({ days: { contractRef, place } }: { days: CalendarDays }) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const said = [contractRef, place === null ? null : placeWords(place, lang)].filter((part) => part !== null);
  if (said.length === 0) return <span className="soft">{t('aboutAll')}</span>;
  return <span className={rows.written}>{said.join(', ')}</span>;
}

interface ActionsProps {
  days: CalendarDays;
  keeper: NonNullable<OwnDaysTableProps['keeper']>;
}

function Actions({ days, keeper }: ActionsProps) {
  const { t } = useTranslation('calendar');
  const { label } = days;
  return (
    <RowButtons
      actions={[
        { words: t('changeShort'), about: t('change', { label }), onClick: () => keeper.onChange(days) },
        { words: t('removeShort'), about: t('remove', { label }), onClick: () => keeper.onRemove(days) },
      ]}
    />
  );
}
