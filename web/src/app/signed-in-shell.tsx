import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation, useRouteContext } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session-query.js';
import { useLang } from '../i18n/language.js';
import { BottomBar } from './bottom-bar.js';
import { Missing } from '../components/missing.js';
import { PageFoot } from './page-foot.js';
import { ShellHeader } from './shell-header.js';
import { SideMenu } from './side-menu.js';
import classes from './shell.module.css';

/** Header, menu, page and foot of everything behind sign-in. */
export function SignedInShell() {
  const { t } = useTranslation('common');
  const lang = useLang();
  const { pathname } = useLocation();
  const { offered } = useRouteContext({ from: '/signed-in' });
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  // The session ended while the page was open.
  if (session?.signedIn !== true) return <Navigate to="/signin" search={{ next: pathname }} replace />;
  return (
    <>
      <a className={classes.skip} href="#content">
        {t('skipLink')}
      </a>
      <ShellHeader session={session} />
      <div className={classes.body}>
        <SideMenu role={session.role} />
        <div className={classes.content}>
          <main id="content" tabIndex={-1} className={classes.main}>
            {offered ? <Outlet /> : <Missing />}
          </main>
          <PageFoot />
        </div>
      </div>
      <BottomBar role={session.role} />
    </>
  );
}
