import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch.js';
import { Wordmark } from './wordmark.js';
import classes from './outside-frame.module.css';

/** The frame of a page that opens without signing in: wordmark, language, one column. */
export function OutsideFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('common');
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skipLink')}
      </a>
      <header className={classes.header}>
        <Wordmark />
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        {children}
      </main>
    </>
  );
}
