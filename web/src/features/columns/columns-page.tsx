import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { PageHeading } from '../../components/page-heading.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import '../../i18n/words/columns.js';
import { ColumnsTable } from './columns-table.js';
import classes from './columns.module.css';

/** What was answered about the columns of tables; an answer can be forgotten. */
export function ColumnsPage() {
  const { t } = useTranslation(['columns', 'common']);
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery({
    queryKey: ['columns'],
    queryFn: () => answerOf(api.GET('/columns')),
  });
  const forget = useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/columns/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['columns'] }),
  });
  return (
    <div className={classes.page}>
      <PageHeading title={t('common:pageColumns')} />
      <p>{t('intro')}</p>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {forget.error !== null && <Failed error={forget.error} />}
      {forget.isSuccess && <p role="status">{t('forgotten')}</p>}
      {data === undefined && error === null && <Loading />}
      {data?.items.length === 0 && <Empty>{t('empty')}</Empty>}
      {data !== undefined && data.items.length > 0 && (
        <ColumnsTable
          items={data.items}
          busy={forget.isPending}
          onForget={(id) => {
            // Its button goes with it: the title takes over.
            document.querySelector('h1')?.focus();
            forget.mutate(id);
          }}
        />
      )}
    </div>
  );
}
