import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pager } from '../../components/pager.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import '../../i18n/words/contracts.js';
import { ContractsTable } from './contracts-table.js';

const route = getRouteApi('/signed-in/contracts');

/** Contracts by reference, with what was billed and what is in question. */
export function ContractsPage() {
  const { t } = useTranslation(['contracts', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ['contracts', search],
    queryFn: () => answerOf(api.GET('/contracts', { params: { query: search } })),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeading title={t('common:pageContracts')} />
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={480} />}
      {data?.items.length === 0 && (
        <Empty action={<ButtonLink to="/inbox">{t('toInbox')}</ButtonLink>}>{t('empty')}</Empty>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <ContractsTable contracts={data.items} />
          <Pager
            shown={data.items.length}
            next={data.next}
            isLater={search.after !== undefined}
            onFirst={() => void navigate({ search: {} })}
            onNext={(after) => void navigate({ search: { after } })}
          />
        </>
      )}
    </>
  );
}
