import { useTranslation } from 'react-i18next';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import type { Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { SourceLink } from '../../components/source-link.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import { useLang } from '../../i18n/language.js';
import classes from './calendar.module.css';

/** Closures that registers name, each with its row: they are changed there, by sending the register again. */
export function ClosuresTable({ closures }: Pick<Shape<'Calendar'>, 'closures'>) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const { showPlace, drawer } = useSourceDrawer();
  return (
    <section aria-labelledby="closures" className={classes.section}>
      <h2 id="closures">{t('closures')}</h2>
      <table className={table.table} aria-labelledby="closures">
        <thead>
          <tr>
            <th scope="col">{t('day')}</th>
            <th scope="col">{t('label')}</th>
            <th scope="col">{t('entity')}</th>
            <th scope="col">{t('source')}</th>
          </tr>
        </thead>
        <tbody>
          {closures.map(({ date, label, entity, source }) => (
            <tr key={`${date} ${JSON.stringify(source)}`}>
              <th scope="row">{weekdayDate(date, lang)}</th>
              <td data-column={t('label')}>
                <span className={classes.written}>{label}</span>
              </td>
              <td data-column={t('entity')}>
                <span className={classes.written}>{entity}</span>
              </td>
              <td data-column={t('source')}>
                <SourceLink place={source} onShow={showPlace} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {drawer}
    </section>
  );
}
