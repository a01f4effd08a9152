import { useTranslation } from 'react-i18next';
import type { Role } from '../../../server/domain/role.js';
import { Disclosure } from '../components/disclosure.js';
import { Icon } from '../components/icon.js';
import { BAR_ITEMS, menuOf } from './menu.js';
import { MenuLink } from './side-menu.js';
import classes from './shell.module.css';

/** The menu of a role at the foot of a small screen: three pages, and the others under « Plus ». */
export function BottomBar({ role }: { role: Role }) {
  const { t } = useTranslation('common');
  const [first, others] = [menuOf(role).slice(0, BAR_ITEMS), menuOf(role).slice(BAR_ITEMS)];
  return (
    <nav aria-label={t('mainMenu')} className={classes.bar}>
      <ul>
        {first.map((item) => (
          <li key={item.to}>
            <MenuLink item={item} />
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <Disclosure
              button={
                <>
                  <Icon name="more" />
                  {t('more')}
                </>
              }
            >
              {(close) => (
                <ul className={classes.items}>
                  {others.map((item) => (
                    <li key={item.to}>
                      <MenuLink item={item} onFollow={close} />
                    </li>
                  ))}
                </ul>
              )}
            </Disclosure>
          </li>
        )}
      </ul>
    </nav>
  );
}
