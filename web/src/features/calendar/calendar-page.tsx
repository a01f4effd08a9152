import { NativeSelect } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeWords } from '../../../../server/domain/words/place-words.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import rows from '../../components/dated-rows.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { Failed, Loading } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/calendar.js';
import { ClosuresTable } from './closures-table.js';
import classes from './calendar.module.css';
import { DaysForm } from './days-form.js';
import { HolidaysTable } from './holidays-table.js';
import { LastCalendarChange } from './last-calendar-change.js';
import { OwnDaysTable } from './own-days-table.js';
import { useCalendarChanges } from './use-calendar-changes.js';

const route = getRouteApi('/signed-in/calendar');
/** Years offered before and after the one shown. */
const YEARS_AROUND = 3;

/** One year of the calendar: the organisation's own days, what registers close, the public holidays of a place. */
export function CalendarPage() {
  const { t } = useTranslation(['calendar', 'common']);
  const lang = useLang();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const role = useSignedIn()?.role;
  const isKeeper = role === 'finance' || role === 'admin';
  const changes = useCalendarChanges();
  const [edited, setEdited] = useState<Shape<'Calendar'>['days'][number] | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['calendar', search],
    queryFn: () => answerOf(api.GET('/calendar', { params: { query: search } })),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={rows.page}>
      <PageHeading title={t('common:pageCalendar')}>
        <p>{t('intro')}</p>
      </PageHeading>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={480} />}
      {data !== undefined && (
        <>
          <div className={classes.choices}>
            <NativeSelect
              label={t('year')}
              value={String(data.year)}
              data={yearsAround(data.year)}
              onChange={(event) => {
                const year = Number(event.currentTarget.value);
                void navigate({ search: { ...search, year } });
              }}
            />
            <NativeSelect
              label={t('place')}
              value={data.place}
              data={[...new Set([...data.places, data.place])].map((value) => ({
                value,
                label: placeWords(value, lang),
              }))}
              onChange={(event) => {
                const place = event.currentTarget.value;
                void navigate({ search: { ...search, place } });
              }}
            />
          </div>
          <LastCalendarChange changes={changes} />
          <OwnDaysTable
            year={data.year}
            days={data.days}
            keeper={
              isKeeper
                ? { onChange: setEdited, onRemove: (days) => changes.write({ what: 'remove', days }) }
                : null
            }
          />
          {isKeeper && (
            <DaysForm
              key={edited?.id ?? 'new'}
              edited={edited}
              places={data.places}
              changes={changes}
              onDone={() => setEdited(null)}
            />
          )}
          {data.closures.length > 0 && <ClosuresTable closures={data.closures} />}
          <HolidaysTable calendar={data} />
        </>
      )}
    </div>
  );
}

function yearsAround(year: number): string[] {
  return Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => String(year - YEARS_AROUND + index));
}
