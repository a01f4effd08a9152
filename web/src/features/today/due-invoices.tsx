import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Amount } from '../../components/amount.js';
import { ButtonLink } from '../../components/button-link.js';
import { DueDate } from '../../components/due-date.js';
import table from '../../components/list-table.module.css';
import { Panel } from '../../components/panel.js';
import '../../i18n/words/invoices.js';

/** The invoices to pay first. */
export function DueInvoices() {
  const { t } = useTranslation('today');
  const query = useQuery({
    queryKey: ['invoices', 'due'],
    queryFn: () =>
      answerOf(api.GET('/invoices', { params: { query: { sort: 'dueDate', state: 'current', limit: 8 } } })),
  });
  return (
    <Panel title={t('due')} query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <>
            <p>{t('noDue')}</p>
            <p>{t('firstTime')}</p>
            <ButtonLink to="/inbox">{t('toInbox')}</ButtonLink>
          </>
        ) : (
          <>
            <DueTable invoices={items} />
            <ButtonLink to="/invoices" search={{ sort: 'dueDate' }} variant="default">
              {t('seeList')}
            </ButtonLink>
          </>
        )
      }
    </Panel>
  );
}

function DueTable({ invoices }: { invoices: readonly Shape<'InvoiceSummary'>[] }) {
  const { t } = useTranslation(['invoices', 'today', 'common']);
  const today = useSignedIn()?.today ?? '';
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('today:due')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('number')}</th>
          <th scope="col">{t('contractor')}</th>
          <th scope="col">{t('due')}</th>
          <th scope="col" className="number">
            {t('billedBeforeVat')}
          </th>
          <th scope="col" className="number">
            {t('atStake')}
          </th>
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => (
          <tr key={invoice.id}>
            <th scope="row">
              <Link to="/invoices/$id" params={{ id: invoice.id }}>
                {invoice.ref}
              </Link>
            </th>
            <td data-column={t('contractor')}>{invoice.supplier?.name ?? t('common:unknown')}</td>
            <td data-column={t('due')}>
              <DueDate due={invoice.dueDate} today={today} />
            </td>
            <td className="number" data-column={t('billedBeforeVat')}>
              <Amount value={invoice.totalWithoutVat} currency={invoice.currency} />
            </td>
            <td className="number" data-column={t('atStake')}>
              {invoice.atStake === null ? (
                <span className="soft">{t('notAudited')}</span>
              ) : (
                <Amount value={invoice.atStake} currency={invoice.currency} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
