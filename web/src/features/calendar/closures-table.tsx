import { useTranslation } from 'react-i18next';
import { weekdayDate } from '../../../../server/domain/format/weekday-format.js';
import type { Shape } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { SourceLink } from '../../components/source-link.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import { useLang } from '../../i18n/language.js';

/** Closures that registers name, each with its row: they are changed there, by sending the register again. */
export function ClosuresTable({ closures }: Pick<Shape<'Calendar'>, 'closures'>) {
  const { t } = useTranslation('calendar');
  const lang = useLang();
  const { showPlace, drawer } = useSourceDrawer();
  return (
    <section aria-labelledby="closures" className={rows.section}>
      <h2 id="closures">{t('closures')}</h2>
      <ListTable
        title={{ headingId: 'closures' }}
        rows={closures}
        keyOf={({ date, source }) => `${date} ${JSON.stringify(source)}`}
        columns={[
          { name: t('day'), cell: ({ date }) => weekdayDate(date, lang) },
          { name: t('label'), cell: ({ label }) => <span className={rows.written}>{label}</span> },
          { name: t('entity'), cell: ({ entity }) => <span className={rows.written}>{entity}</span> },
          { name: t('source'), cell: ({ source }) => <SourceLink place={source} onShow={showPlace} /> },
        ]}
      />
      {drawer}
    </section>
  );
}
