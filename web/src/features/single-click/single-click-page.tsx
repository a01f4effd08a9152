import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { answerOf, api } from '../../api/client.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pager } from '../../components/pager.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import '../../i18n/words/invoices.js';
import { useLang } from '../../i18n/language.js';
import { SingleClickTable } from './single-click-table.js';

const route = getRouteApi('/signed-in/single-click');

/** What a contract manager sees first: billed lines that declared hours, or the effort range, support far less than billed. */
export function SingleClickPage() {
  const { t } = useTranslation(['invoices', 'common']);
  const lang = useLang();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['single-click', search],
    queryFn: () => answerOf(api.GET('/single-click', { params: { query: search } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading title={t('common:pageSingleClick')}>
        <p>{t('clickIntro')}</p>
        {data !== undefined && (
          <p>
            {[
              t('clickCounts', { count: data.lines, withEffort: data.withEffort }),
              t('clickShown', { count: data.shown }),
              t('clickExpected', { number: formatNumber(data.expectedHonest, lang) }),
            ].join(' · ')}
          </p>
        )}
      </PageHeading>
      {data !== undefined && (
        <ChoiceBar label={t('common:filters')}>
          <Link to="/single-click" search={{}} activeOptions={{ exact: true, includeSearch: true }}>
            {t('clickAll', { count: data.byDeclaredHours + data.byEffort })}
          </Link>
          <Link
            to="/single-click"
            search={{ restsOn: 'declared_hours' }}
            activeOptions={{ includeSearch: true }}
          >
            {t('clickByHours', { count: data.byDeclaredHours })}
          </Link>
          <Link to="/single-click" search={{ restsOn: 'effort' }} activeOptions={{ includeSearch: true }}>
            {t('clickByEffort', { count: data.byEffort })}
          </Link>
        </ChoiceBar>
      )}
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={480} />}
      {data?.items.length === 0 && <Empty>{t('clickEmpty')}</Empty>}
      {data !== undefined && data.items.length > 0 && (
        <>
          <SingleClickTable items={data.items} />
          <Pager
            shown={data.items.length}
            next={data.next}
            isLater={search.after !== undefined}
            onFirst={() => void navigate({ search: { ...search, after: undefined } })}
            onNext={(after) => void navigate({ search: { ...search, after } })}
          />
        </>
      )}
    </>
  );
}
