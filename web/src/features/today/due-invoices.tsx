import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Amount } from '../../components/amount.js';
import { ButtonLink } from '../../components/button-link.js';
import { DueDate } from '../../components/due-date.js';
import table from '../../components/list-table.module.css';
import { NotAuditedBy } from '../../components/not-audited-by.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/invoices.js';

type Waits = Shape<'Today'>;

/** The invoices to pay first; those overdue for long and those without a due date are counted, and stand in the list. */
export function DueInvoices({ waits }: { waits: Waits }) {
  const { t } = useTranslation('today');
  const lang = useLang();
  const { due, longOverdue, undated } = waits;
  if (due.length + longOverdue.count + undated === 0) return <NothingDue />;
  return (
    <>
      {due.length > 0 ? <DueTable invoices={due} /> : <p>{t('noneSoon')}</p>}
      {longOverdue.count > 0 && longOverdue.oldest !== null && (
        <p>{t('longOverdue', { count: longOverdue.count, date: formatDate(longOverdue.oldest, lang) })}</p>
      )}
      {undated > 0 && <p>{t('undated', { count: undated })}</p>}
      <ButtonLink to="/invoices" search={{ awaits: 'payment', sort: 'dueDate' }} variant="default">
        {t('seeList')}
      </ButtonLink>
    </>
  );
}

/** Nothing waits; where nothing was ever sent, how to begin. */
function NothingDue() {
  const { t } = useTranslation('today');
  const { data: imports } = useQuery({
    queryKey: ['imports', { limit: 1 }],
    queryFn: () => answerOf(api.GET('/imports', { params: { query: { limit: 1 } } })),
  });
  return (
    <>
      <p>{t('noDue')}</p>
      {imports?.items.length === 0 && (
        <>
          <p>{t('firstTime')}</p>
          <ButtonLink to="/inbox">{t('toInbox')}</ButtonLink>
        </>
      )}
    </>
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
              <DueDate of={invoice} today={today} />
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
              <NotAuditedBy codes={invoice.notAuditedBy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
