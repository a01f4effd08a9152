import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** What is the same under every page. */
export function PageFoot() {
  const { t } = useTranslation('common');
  return (
    <footer className={classes.foot}>
      <nav aria-label={t('footMenu')}>
        <ul>
          <li>
            <Link to="/data-flows">{t('pageDataFlows')}</Link>
          </li>
          <li>
            <Link to="/rules">{t('pageRules')}</Link>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
