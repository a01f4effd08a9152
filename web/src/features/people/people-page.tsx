import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { Failed, Loading } from '../../components/states.js';
import '../../i18n/words/people.js';
import { InvitationForm } from './invitation-form.js';
import { InvitationsTable } from './invitations-table.js';
import { PeopleTable } from './people-table.js';

/** Who has access, who was invited, and inviting. */
export function PeoplePage() {
  const { t } = useTranslation('common');
  const { data, error, refetch } = useQuery({
    queryKey: ['people'],
    queryFn: () => answerOf(api.GET('/people')),
  });
  return (
    <div className={rows.page}>
      <PageHeading title={t('pagePeople')} />
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <PeopleTable people={data.people} />
          <InvitationsTable invitations={data.invitations} />
        </>
      )}
      <InvitationForm />
    </div>
  );
}
