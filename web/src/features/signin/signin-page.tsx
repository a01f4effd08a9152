import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api } from '../../api/client.js';
import { useSessionEnded } from '../../api/session-end.js';
import { sessionQuery } from '../../api/session-query.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';
import { OutsideFrame } from '../../components/outside-frame.js';
import { PageHeading } from '../../components/page-heading.js';
import '../../i18n/words/signin.js';

const route = getRouteApi('/signin');

/** A path of this site only: an address given by somebody else leads nowhere. */
const isOwnPath = (path: string | undefined): path is string =>
  path !== undefined && path.startsWith('/') && !path.startsWith('//');

/** Sign in by address and password. */
export function SigninPage() {
  const { t } = useTranslation(['signin', 'common']);
  const { next } = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const ended = useSessionEnded();
  const signIn = useMutation({
    mutationFn: (body: { email: string; password: string }) => answerOf(api.POST('/session', { body })),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(sessionQuery.queryKey, session);
      void navigate({ to: isOwnPath(next) ? next : '/' });
    },
  });
  const said = signIn.error instanceof ApiFault ? signIn.error : null;
  return (
    <OutsideFrame>
      <PageHeading title={t('title')}>
        <p className="soft">{t('purpose')}</p>
      </PageHeading>
      {ended && <p role="status">{t('sessionEnded')}</p>}
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget);
          signIn.mutate({ email: formText(given, 'email'), password: formText(given, 'password') });
        }}
      >
        <ErrorSummary faults={faultsOf(signIn.error, t('common:errorUnreachable'))} />
        <TextInput
          id="email"
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          error={said?.of('email')}
          required
          withAsterisk={false}
        />
        <PasswordInput
          id="password"
          name="password"
          label={t('password')}
          autoComplete="current-password"
          error={said?.of('password')}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t('submit')}
        </Button>
      </form>
      <p className="soft small">{t('lostLink')}</p>
    </OutsideFrame>
  );
}
