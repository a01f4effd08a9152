import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { BreakableText } from '../../components/breakable-text.js';
import table from '../../components/list-table.module.css';
import { useLang, useText } from '../../i18n/language.js';
import classes from './columns.module.css';

interface ColumnsTableProps {
  items: readonly Shape<'KeptColumns'>[];
  busy: boolean;
  onForget: (id: string) => void;
}

/** One row for each answer: whose table, what its columns hold, who said so, when it last served. */
export function ColumnsTable({ items, busy, onForget }: ColumnsTableProps) {
  const { t } = useTranslation('columns');
  const lang = useLang();
  const text = useText();
  const day = (instant: string): string => formatDate(instant.slice(0, 10), lang);
  return (
    <section aria-labelledby="kept-columns">
      <h2 id="kept-columns">{t('list')}</h2>
      <table className={table.table} aria-labelledby="kept-columns">
        <thead>
          <tr>
            <th scope="col">{t('contractor')}</th>
            <th scope="col">{t('table')}</th>
            <th scope="col">{t('columns')}</th>
            <th scope="col">{t('answered')}</th>
            <th scope="col">{t('lastUsed')}</th>
            <th scope="col">{t('forget')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.supplier === null ? t('noContractor') : one.supplier.name}</th>
              <td data-column={t('table')}>{t(one.kind)}</td>
              <td data-column={t('columns')}>
                <ul className={classes.columns}>
                  {one.columns.map(({ title, meaning }) => (
                    <li key={title}>
                      {t('holds', { title, meaning: meaning === null ? t('notRead') : text(meaning) })}
                    </li>
                  ))}
                </ul>
              </td>
              <td data-column={t('answered')}>
                {one.by === null
                  ? t('answeredOn', { date: day(one.at) })
                  : t('answeredBy', { name: one.by, date: day(one.at) })}
                <span className="soft">
                  {' '}
                  <BreakableText text={t('about', { file: one.file })} />
                </span>
              </td>
              <td data-column={t('lastUsed')}>
                {one.lastUsedAt === null ? t('never') : day(one.lastUsedAt)}
              </td>
              <td data-column={t('forget')}>
                <Button
                  variant="default"
                  size="xs"
                  disabled={busy}
                  aria-label={t('forgetOne', { file: one.file })}
                  onClick={() => onForget(one.id)}
                >
                  {t('forget')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
