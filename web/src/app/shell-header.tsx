import { TextInput } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignedIn } from '../api/session-query.js';
import { formText } from '../components/form-text.js';
import { Icon } from '../components/icon.js';
import { LanguageSwitch } from '../components/language-switch.js';
import { Wordmark } from '../components/wordmark.js';
import { AccountMenu } from './account-menu.js';
import { isOffered } from './menu.js';
import classes from './shell.module.css';

/** Wordmark, whose money it is, search, language, account. A contractor always reads the buyer's name here. */
export function ShellHeader({ session }: { session: SignedIn }) {
  const { t } = useTranslation('common');
  return (
    <header className={classes.header}>
      <Link to="/" className={classes.home}>
        <Wordmark />
      </Link>
      <p className={classes.buyer}>
        {session.role === 'contractor' && `${t('buyer')} · `}
        {session.organisation.name}
      </p>
      {isOffered(session.role, '/invoices') && <Search />}
      <LanguageSwitch keep />
      <AccountMenu session={session} />
    </header>
  );
}

/** Finds invoices by number, contractor or contract. */
function Search() {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  return (
    <form
      role="search"
      className={classes.search}
      onSubmit={(event) => {
        event.preventDefault();
        const q = formText(new FormData(event.currentTarget), 'q').trim();
        void navigate({ to: '/invoices', search: q === '' ? {} : { q } });
      }}
    >
      <TextInput
        name="q"
        type="search"
        aria-label={t('searchInvoices')}
        placeholder={t('searchInvoices')}
        leftSection={<Icon name="search" />}
      />
    </form>
  );
}
