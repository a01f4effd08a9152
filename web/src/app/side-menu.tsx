import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Role } from '../../../server/domain/role.js';
import { Icon } from '../components/icon.js';
import { menuOf, type MenuItem } from './menu.js';
import classes from './shell.module.css';

/** A page of the menu, marked when it, or a page under it, is open. */
export function MenuLink({ item, onFollow }: { item: MenuItem; onFollow?: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Link to={item.to} className={classes.item} {...(onFollow === undefined ? {} : { onClick: onFollow })}>
      <Icon name={item.icon} />
      <span>{t(item.name)}</span>
    </Link>
  );
}

/** The menu of a role, at the left of wide screens. */
export function SideMenu({ role }: { role: Role }) {
  const { t } = useTranslation('common');
  return (
    <nav aria-label={t('mainMenu')} className={classes.side}>
      <ul className={classes.items}>
        {menuOf(role).map((item) => (
          <li key={item.to}>
            <MenuLink item={item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}
