import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Amount } from '../../components/amount.js';
import { ClassMark } from '../../components/class-mark.js';
import { DueDate } from '../../components/due-date.js';
import { EffortRange } from '../../components/effort-range.js';
import { LadderRow } from '../../components/ladder-row.js';
import { lineAnchor } from '../../components/line-anchor.js';
import table from '../../components/list-table.module.css';
import classes from './single-click.module.css';

type Line = Shape<'SingleClickLine'>;

/** Billed lines to ask about, with what is billed, what is supported, and on what that rests. */
export function SingleClickTable({ items }: { items: readonly Line[] }) {
  const { t } = useTranslation('invoices');
  return (
    <div className={table.scroll} tabIndex={0} role="group" aria-label={t('clickCaption')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('clickCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('clickLine')}</th>
            <th scope="col">{t('contractor')}</th>
            <th scope="col">{t('clickFigures')}</th>
            <th scope="col">{t('clickRests')}</th>
            <th scope="col" className="number">
              {t('atStake')}
            </th>
            <th scope="col">{t('due')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <SingleClickRow key={`${item.line.id} ${item.finding.id}`} item={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SingleClickRow({ item }: { item: Line }) {
  const { t } = useTranslation(['invoices', 'common']);
  const today = useSignedIn()?.today ?? '';
  const { line, invoice, finding, support, supplier, contract } = item;
  const isDeclared = item.restsOn === 'declared_hours';
  return (
    <tr>
      <th scope="row">
        <span>
          <Link to="/invoices/$id" params={{ id: invoice.id }} hash={lineAnchor(line.id)}>
            {t('clickLineOf', { invoice: invoice.ref, line: line.ref })}
          </Link>
          <br />
          {line.name}
        </span>
      </th>
      <td data-column={t('contractor')}>
        <span>
          {supplier?.name ?? t('common:unknown')}
          <br />
          <span className="soft nowrap">{contract?.contractRef ?? t('noContract')}</span>
        </span>
      </td>
      <td data-column={t('clickFigures')}>
        <div className={classes.figures}>
          <LadderRow billedDays={line.billedDays} supportedDays={item.supportedDays} declared={isDeclared} />
          {!isDeclared && support.effort !== null && (
            <EffortRange effort={support.effort} billedDays={support.billedDays} isBrief />
          )}
        </div>
      </td>
      <td data-column={t('clickRests')}>
        <span>
          <ClassMark of={finding.class} /> {t(isDeclared ? 'clickRestsHours' : 'clickRestsEffort')}
        </span>
      </td>
      <td className="number" data-column={t('atStake')}>
        <Amount value={line.amount} currency={invoice.currency} />
      </td>
      <td data-column={t('due')}>
        <DueDate of={invoice} today={today} />
      </td>
    </tr>
  );
}
