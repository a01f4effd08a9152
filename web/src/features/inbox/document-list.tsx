import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { Pager } from '../../components/pager.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import { FileRow } from './file-row.js';
import { useHeldDocuments } from './use-held-documents.js';
import classes from './inbox.module.css';

interface DocumentSearch {
  import?: string | undefined;
  status?: Shape<'Document'>['status'] | undefined;
  after?: string | undefined;
}

interface DocumentListProps {
  search: DocumentSearch;
  onPage: (after: string | undefined) => void;
}

/** The files of the page, each unfolding in its place. */
export function DocumentList({ search, onPage }: DocumentListProps) {
  const { t } = useTranslation('inbox');
  const { showPlace, drawer } = useSourceDrawer();
  const { data, error, refetch } = useQuery({
    queryKey: ['documents', search],
    queryFn: () => answerOf(api.GET('/documents', { params: { query: search } })),
    placeholderData: keepPreviousData,
  });
  const held = useHeldDocuments(search, data?.items ?? []);
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading height={320} />;
  const isNarrowed = search.import !== undefined || search.status !== undefined;
  if (held.documents.length === 0) return <Empty>{t(isNarrowed ? 'nothingHere' : 'empty')}</Empty>;
  return (
    <section aria-label={t('documents')}>
      <ul className={classes.files}>
        {held.documents.map((document) => (
          <FileRow
            key={document.id}
            document={document}
            isHeld={!data.items.some(({ id }) => id === document.id)}
            onAnswered={held.hold}
            onClosed={held.letGo}
            onShow={showPlace}
          />
        ))}
      </ul>
      <Pager
        shown={held.documents.length}
        next={data.next}
        isLater={search.after !== undefined}
        onFirst={() => onPage(undefined)}
        onNext={onPage}
      />
      {drawer}
    </section>
  );
}
