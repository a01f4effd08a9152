import { Button, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../api/client.js';
import { isSignedOut } from '../api/session-end.js';
import type { SignedIn } from '../api/session-query.js';
import { Disclosure } from '../components/disclosure.js';
import { Icon } from '../components/icon.js';
import { ROLE_NAMES } from '../components/role-names.js';
import classes from './shell.module.css';

/** Who is signed in, the organisation one works in, the appearance, and the way out. */
export function AccountMenu({ session }: { session: SignedIn }) {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const start = (): void => {
    queries.clear();
    void navigate({ to: '/' });
  };
  const signOut = useMutation({
    mutationFn: () => answerOf(api.DELETE('/session')),
    // A session that had ended already is what was asked for.
    onSettled: async (_, error) => {
      if (error !== null && !isSignedOut(error)) return;
      await navigate({ to: '/signin' });
      queries.clear();
    },
  });
  const change = useMutation({
    mutationFn: (organisationId: string) =>
      answerOf(api.POST('/session/organisation', { body: { organisationId } })),
    onSuccess: start,
  });
  return (
    <Disclosure
      label={`${t('account')}, ${session.account.name}`}
      button={
        <>
          <Icon name="account" />
          <span className={classes.accountName}>{session.account.name}</span>
        </>
      }
    >
      {(close) => (
        <div className={classes.account}>
          <p>
            <strong>{session.account.name}</strong>
            <br />
            {session.account.email}
            <br />
            <span className="soft">{t(ROLE_NAMES[session.role])}</span>
          </p>
          {session.organisations.length > 1 && (
            <NativeSelect
              label={t('changeOrganisation')}
              value={session.organisation.id}
              data={session.organisations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(event) => change.mutate(event.currentTarget.value)}
            />
          )}
          <SchemeChoice />
          <Link to="/me" className={classes.item} onClick={close}>
            {t('pageMe')}
          </Link>
          <Button variant="default" loading={signOut.isPending} onClick={() => signOut.mutate()}>
            {t('signOut')}
          </Button>
          {signOut.error !== null && !isSignedOut(signOut.error) && <p role="alert">{t('signOutFailed')}</p>}
          {change.error !== null && <p role="alert">{t('changeFailed')}</p>}
        </div>
      )}
    </Disclosure>
  );
}

function SchemeChoice() {
  const { t } = useTranslation('common');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choices = [
    { value: 'auto', label: t('themeAuto') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ];
  return (
    <NativeSelect
      label={t('theme')}
      data={choices}
      value={colorScheme}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        setColorScheme(chosen === 'light' || chosen === 'dark' ? chosen : 'auto');
      }}
    />
  );
}
