import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api } from '../../api/client.js';
import { sessionQuery, useSignedIn, type SignedIn } from '../../api/session-query.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { ROLE_NAMES } from '../../components/role-names.js';
import '../../i18n/words/people.js';
import classes from './me.module.css';

/** One's own account: name and password. Language and appearance stand in the header. */
export function MePage() {
  const { t } = useTranslation('common');
  const session = useSignedIn();
  return (
    <>
      <PageHeading title={t('pageMe')}>
        {session !== null && (
          <>
            <span>{session.account.email}</span>
            <span>{session.organisation.name}</span>
            <span>{t(ROLE_NAMES[session.role])}</span>
          </>
        )}
      </PageHeading>
      <div className={classes.forms}>
        {session !== null && <NameForm session={session} />}
        <PasswordForm />
      </div>
    </>
  );
}

function NameForm({ session }: { session: SignedIn }) {
  const { t } = useTranslation(['people', 'common']);
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (name: string) => answerOf(api.PATCH('/me', { body: { name } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(formText(new FormData(event.currentTarget), 'name'));
      }}
    >
      <h2>{t('identity')}</h2>
      <ErrorSummary faults={faultsOf(change.error, t('common:errorUnreachable'))} />
      <TextInput
        id="name"
        name="name"
        label={t('name')}
        defaultValue={session.account.name}
        autoComplete="name"
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {t('saveName')}
      </Button>
      <p role="status">{change.isSuccess && t('nameSaved')}</p>
    </form>
  );
}

function PasswordForm() {
  const { t } = useTranslation(['people', 'common']);
  const inputs = useRef<HTMLFormElement>(null);
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => answerOf(api.POST('/me/password', { body })),
    onSuccess: () => inputs.current?.reset(),
  });
  const said = change.error instanceof ApiFault ? change.error : null;
  return (
    <form
      ref={inputs}
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const given = new FormData(event.currentTarget);
        change.mutate({ current: formText(given, 'current'), next: formText(given, 'next') });
      }}
    >
      <h2>{t('passwordTitle')}</h2>
      <ErrorSummary faults={faultsOf(change.error, t('common:errorUnreachable'))} />
      <PasswordInput
        id="current"
        name="current"
        label={t('current')}
        autoComplete="current-password"
        error={said?.of('current')}
      />
      <PasswordInput
        id="next"
        name="next"
        label={t('next')}
        description={t('nextHelp')}
        autoComplete="new-password"
        error={said?.of('next')}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        {t('changePassword')}
      </Button>
      <p role="status">{change.isSuccess && t('passwordChanged')}</p>
    </form>
  );
}
