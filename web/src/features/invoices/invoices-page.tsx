import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { Pager } from '../../components/pager.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import '../../i18n/words/invoices.js';
import type { InvoiceChoices } from './invoice-choices.js';
import { InvoiceFilters } from './invoice-filters.js';
import { InvoicesTable } from './invoices-table.js';
import { StakesInSight } from './stakes-in-sight.js';

const route = getRouteApi('/signed-in/invoices');

/** Invoices, filtered and sorted; all that is chosen stands in the address. */
export function InvoicesPage() {
  const { t } = useTranslation(['invoices', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ['invoices', search],
    queryFn: () => answerOf(api.GET('/invoices', { params: { query: search } })),
    placeholderData: keepPreviousData,
  });
  const isFiltered = [search.q, search.class, search.awaits, search.contract, search.supplier].some(Boolean);
  return (
    <>
      <PageHeading title={t('common:pageInvoices')} />
      <InvoiceFilters
        chosen={search}
        onChoose={(chosen) => void navigate({ search: { ...search, after: undefined, ...chosen } })}
      />
      {!isFilteredBeyond(search) && <StakesInSight contract={search.contract} />}
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={480} />}
      {data?.items.length === 0 && <NoInvoice isFiltered={isFiltered} />}
      {data !== undefined && data.items.length > 0 && (
        <div aria-busy={isPlaceholderData}>
          <InvoicesTable invoices={data.items} />
          <Pager
            shown={data.items.length}
            next={data.next}
            isLater={search.after !== undefined}
            onFirst={() => void navigate({ search: { ...search, after: undefined } })}
            onNext={(after) => void navigate({ search: { ...search, after } })}
          />
        </div>
      )}
    </>
  );
}

/** Whether more is chosen than a contract: totals are of all invoices, or of one contract. */
const isFilteredBeyond = ({ q, class: findingClass, awaits, supplier }: InvoiceChoices): boolean =>
  [q, findingClass, awaits, supplier].some(Boolean);

function NoInvoice({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation(['invoices', 'common']);
  if (isFiltered) {
    return (
      <Empty
        action={
          <ButtonLink to="/invoices" variant="default">
            {t('common:clearFilters')}
          </ButtonLink>
        }
      >
        {t('common:nothingMatches')}
      </Empty>
    );
  }
  return <Empty action={<ButtonLink to="/inbox">{t('toInbox')}</ButtonLink>}>{t('empty')}</Empty>;
}
