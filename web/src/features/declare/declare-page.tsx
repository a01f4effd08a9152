import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Missing } from '../../components/missing.js';
import { PageHeading } from '../../components/page-heading.js';
import { Failed, Loading } from '../../components/states.js';
import '../../i18n/words/declare.js';
import { DeclarationSteps } from './declaration-steps.js';

const route = getRouteApi('/signed-in/my/declare/$target');

/** Declares the use of AI for one deliverable or billed line. */
export function DeclarePage() {
  const { t } = useTranslation('declare');
  const { target } = route.useParams();
  const session = useSignedIn();
  const { data, error, refetch } = useQuery({
    queryKey: ['declaration-form', target],
    queryFn: () => answerOf(api.GET('/declaration-targets/{target}', { params: { path: { target } } })),
    // A form that is being filled in is not replaced under the hands of its author.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data !== undefined && session !== null)
    return <DeclarationSteps form={data} account={session.account.name} />;
  if (error instanceof ApiFault && error.isNotFound) return <Missing />;
  return (
    <>
      <PageHeading title={t('title')} />
      {error === null ? <Loading height={480} /> : <Failed error={error} onRetry={() => void refetch()} />}
    </>
  );
}
