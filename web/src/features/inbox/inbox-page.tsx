import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { ChoiceBar } from '../../components/choice-bar.js';
import { PageHeading } from '../../components/page-heading.js';
import '../../i18n/words/inbox.js';
import { DocumentList } from './document-list.js';
import { DropArea } from './drop-area.js';
import { ImportChoice } from './import-choice.js';
import { ImportProgress } from './import-progress.js';
import { useImportProgress } from './use-import-progress.js';
import classes from './inbox.module.css';

const route = getRouteApi('/signed-in/inbox');

const STATUSES = [
  [undefined, 'statusAll'],
  ['needs-answer', 'statusNeedsAnswer'],
  ['read-with-problems', 'statusProblems'],
  ['refused', 'statusRefused'],
  ['duplicate', 'statusDuplicates'],
  ['superseded', 'statusReplaced'],
  ['read', 'statusRead'],
] as const;

/** Files are dropped here; then what was read, and what must be answered. */
export function InboxPage() {
  const { t } = useTranslation(['inbox', 'common']);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const role = useSignedIn()?.role;
  const { data: imports } = useQuery({
    queryKey: ['imports'],
    queryFn: () => answerOf(api.GET('/imports', { params: { query: { limit: 20 } } })),
  });
  const latest = imports?.items[0];
  // What goes on now comes before what was chosen, which is read.
  const goesOn = latest?.state === 'received' || latest?.state === 'reading';
  const followed = useImportProgress(goesOn ? latest.id : (search.import ?? latest?.id));
  return (
    <DropArea
      heading={<PageHeading title={t('common:pageInbox')} />}
      onSent={({ id }) => void navigate({ search: { import: id } })}
    >
      {followed !== undefined && <ImportProgress progress={followed} />}
      <div className={classes.narrow}>
        <ChoiceBar label={t('common:filters')}>
          {STATUSES.map(([status, name]) => (
            <Link
              key={name}
              to="/inbox"
              search={{ ...search, after: undefined, status }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(name)}
            </Link>
          ))}
        </ChoiceBar>
        <ImportChoice
          imports={imports?.items ?? []}
          chosen={search.import}
          onChoose={(id) => void navigate({ search: { ...search, after: undefined, import: id } })}
        />
      </div>
      <DocumentList search={search} onPage={(after) => void navigate({ search: { ...search, after } })} />
      {role === 'finance' && (
        <p>
          <Link to="/columns">{t('common:pageColumns')}</Link>
        </p>
      )}
    </DropArea>
  );
}
