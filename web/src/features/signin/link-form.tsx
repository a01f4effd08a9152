import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { ApiFault } from '../../api/api-fault.js';
import type { Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';
import { ROLE_NAMES } from '../../components/role-names.js';
import { useLang } from '../../i18n/language.js';

interface LinkFormProps {
  link: Shape<'Link'>;
  busy: boolean;
  error: Error | null;
  onUse: (answers: Shape<'LinkAnswers'>) => void;
}

/** What a link is for, and what it asks before it is used. */
export function LinkForm({ link, busy, error, onUse }: LinkFormProps) {
  const { t } = useTranslation(['signin', 'common']);
  const role = t(`common:${ROLE_NAMES[link.role]}`);
  const { organisation } = link;
  const isDemonstration = link.purpose === 'demonstration';
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onUse(answersIn(new FormData(event.currentTarget)));
      }}
    >
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      {link.purpose === 'first-administrator' && <p>{t('firstIntro')}</p>}
      {link.purpose === 'invitation' && <p>{t('invitedAs', { organisation, role })}</p>}
      {isDemonstration && <p>{t('demonstrationAs', { organisation, role })}</p>}
      {link.purpose === 'new-password' && <p>{t('newPasswordIntro', { organisation })}</p>}
      {!isDemonstration && <AccountInputs link={link} error={error instanceof ApiFault ? error : null} />}
      <Button type="submit" loading={busy}>
        {t(SUBMIT[link.purpose])}
      </Button>
      {!isDemonstration && <Until at={link.expiresAt} />}
    </form>
  );
}

const SUBMIT = {
  'first-administrator': 'createAccount',
  invitation: 'createAccount',
  demonstration: 'demonstrationEnter',
  'new-password': 'newPasswordSubmit',
} as const;

function Until({ at }: { at: string }) {
  const { t } = useTranslation('signin');
  const lang = useLang();
  return (
    <p className="soft small">
      {t('linkUntil', { date: formatDate(at.slice(0, 10), lang) })} {t('linkOnlyButton')}
    </p>
  );
}

/** The account to make, or whose password is made new; an invitation has its address already. */
function AccountInputs({ link, error }: { link: Shape<'Link'>; error: ApiFault | null }) {
  const { t } = useTranslation('signin');
  const plain = { required: true, withAsterisk: false };
  const isNew = link.purpose !== 'new-password';
  return (
    <>
      {link.purpose === 'first-administrator' && (
        <TextInput
          {...plain}
          id="organisation"
          name="organisation"
          label={t('organisationName')}
          error={error?.of('organisation')}
          autoComplete="organization"
        />
      )}
      {isNew && (
        <TextInput
          {...plain}
          id="name"
          name="name"
          label={t('yourName')}
          error={error?.of('name')}
          autoComplete="name"
        />
      )}
      <TextInput
        {...plain}
        id="email"
        name={link.email === null ? 'email' : undefined}
        type="email"
        label={t('email')}
        defaultValue={link.email ?? ''}
        readOnly={link.email !== null}
        error={error?.of('email')}
        autoComplete="username"
      />
      <PasswordInput
        {...plain}
        id="password"
        name="password"
        label={t('choosePassword')}
        description={t(isNew ? 'passwordHelp' : 'newPasswordHelp')}
        error={error?.of('password')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
      />
    </>
  );
}

const FIELDS = ['organisation', 'name', 'email', 'password'] as const;

/** What was filled in; an input that is not there, or empty, says nothing. */
function answersIn(given: FormData): Shape<'LinkAnswers'> {
  const filled = FIELDS.flatMap((name) => {
    const value = formText(given, name);
    return value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(filled);
}
