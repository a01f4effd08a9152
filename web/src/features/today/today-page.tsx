import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { Panel } from '../../components/panel.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/today.js';
import { DueInvoices } from './due-invoices.js';

/** What waits for this person, by what is nearest. */
export function TodayPage() {
  const { t } = useTranslation(['today', 'common']);
  const lang = useLang();
  const today = useSignedIn()?.today;
  const query = useQuery({ queryKey: ['today'], queryFn: () => answerOf(api.GET('/today')) });
  return (
    <>
      <PageHeading title={t('common:pageToday')}>
        {today !== undefined && <p>{formatDate(today, lang)}</p>}
      </PageHeading>
      <Panel title={t('due')} query={query}>
        {(waits) => <DueInvoices waits={waits} />}
      </Panel>
      <SingleClickWaits />
      <Panel title={t('answers')} query={query}>
        {({ waitingFiles }) => <WaitingFiles count={waitingFiles} />}
      </Panel>
    </>
  );
}

/** How many lines there are to ask about. */
function SingleClickWaits() {
  const { t } = useTranslation('today');
  const query = useQuery({
    queryKey: ['single-click', 'waits'],
    queryFn: () => answerOf(api.GET('/single-click', { params: { query: { limit: 1 } } })),
  });
  return (
    <Panel title={t('click')} query={query}>
      {({ shown }) =>
        shown === 0 ? (
          <p>{t('noClick')}</p>
        ) : (
          <>
            <p>{t('clickWaits', { count: shown })}</p>
            <ButtonLink to="/single-click" variant="default">
              {t('seeList')}
            </ButtonLink>
          </>
        )
      }
    </Panel>
  );
}

/** Files whose reading waits for an answer, and where to give it. */
function WaitingFiles({ count }: { count: number }) {
  const { t } = useTranslation('today');
  if (count === 0) return <p>{t('noAnswer')}</p>;
  return (
    <>
      <p>{t('filesWait', { count })}</p>
      <ButtonLink to="/inbox" search={{ status: 'needs-answer' }} variant="default">
        {t('toAnswer')}
      </ButtonLink>
    </>
  );
}
