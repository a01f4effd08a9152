import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { sessionQuery } from '../../api/session-query.js';
import { ButtonLink } from '../../components/button-link.js';
import { OutsideFrame } from '../../components/outside-frame.js';
import { PageHeading } from '../../components/page-heading.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import '../../i18n/words/signin.js';
import { LinkForm } from './link-form.js';

const route = getRouteApi('/start/$token');

/** What a one-time link opens. Looking at it changes nothing: only the button uses it. */
export function StartPage() {
  const { token } = route.useParams();
  const {
    data: link,
    error,
    refetch,
  } = useQuery({
    queryKey: ['link', token],
    queryFn: () => answerOf(api.GET('/links/{token}', { params: { path: { token } } })),
  });
  const unusable = error instanceof ApiFault && error.isGone;
  return (
    <OutsideFrame>
      {link === undefined && error === null && <Loading />}
      {error !== null && !unusable && <Failed error={error} onRetry={() => void refetch()} />}
      {(unusable || link?.usable === false) && <Unusable />}
      {link?.usable === true && <Use token={token} link={link} />}
    </OutsideFrame>
  );
}

function Unusable() {
  const { t } = useTranslation('signin');
  return (
    <>
      <PageHeading title={t('linkUnusable')} />
      <Empty
        action={
          <ButtonLink to="/signin" variant="default">
            {t('toSignin')}
          </ButtonLink>
        }
      >
        {t('linkAskAgain')}
      </Empty>
    </>
  );
}

const TITLES = {
  'first-administrator': 'startFirst',
  invitation: 'startInvitation',
  demonstration: 'startDemonstration',
  'new-password': 'startNewPassword',
} as const;

function Use({ token, link }: { token: string; link: Shape<'Link'> }) {
  const { t } = useTranslation('signin');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const use = useMutation({
    mutationFn: (body: Shape<'LinkAnswers'>) =>
      answerOf(api.POST('/links/{token}', { params: { path: { token } }, body })),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: '/', replace: true });
    },
  });
  return (
    <>
      <PageHeading title={t(TITLES[link.purpose])} />
      <LinkForm link={link} busy={use.isPending} error={use.error} onUse={(answers) => use.mutate(answers)} />
    </>
  );
}
