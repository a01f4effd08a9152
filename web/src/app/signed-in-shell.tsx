import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouteContext, useRouter } from '@tanstack/react-router';
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
  const { offered } = useRouteContext({ from: '/signed-in' });
  const { data: session } = useQuery(sessionQuery);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  // The session ended while the page was open.
  if (session?.signedIn !== true) return <ToSignIn />;
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

/** Leaves once for the sign-in page, which leads back here: a link drawn at each change of address would follow its own. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const next = router.state.location.pathname;
    void router.navigate({ to: '/signin', search: { next }, replace: true });
  }, [router]);
  return null;
}
