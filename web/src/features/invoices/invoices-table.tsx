import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { INVOICE_STATE_WORDS } from '../../../../server/domain/words/document-words.js';
import type { Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Amount } from '../../components/amount.js';
import { ClassCounts } from '../../components/class-mark.js';
import { DueDate } from '../../components/due-date.js';
import { LadderRow } from '../../components/ladder-row.js';
import { NotAuditedBy } from '../../components/not-audited-by.js';
import table from '../../components/list-table.module.css';
import { useText } from '../../i18n/language.js';

/** The rows of the list: a row opens by the link in its first cell. */
export function InvoicesTable({ invoices }: { invoices: readonly Shape<'InvoiceSummary'>[] }) {
  const { t } = useTranslation('invoices');
  return (
    <div className={table.scroll} tabIndex={0} role="group" aria-label={t('caption')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('contractor')}</th>
            <th scope="col">{t('contract')}</th>
            <th scope="col">{t('due')}</th>
            <th scope="col" className="number">
              {t('billedBeforeVat')}
            </th>
            <th scope="col" className="number">
              {t('atStake')}
            </th>
            <th scope="col">{t('findings')}</th>
            <th scope="col">{t('support')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function InvoiceRow({ invoice }: { invoice: Shape<'InvoiceSummary'> }) {
  const { t } = useTranslation(['invoices', 'common']);
  const text = useText();
  const today = useSignedIn()?.today ?? '';
  const { fact, question } = invoice.findings;
  return (
    <tr>
      <th scope="row">
        <Link to="/invoices/$id" params={{ id: invoice.id }}>
          {invoice.ref}
        </Link>
        {invoice.giving && <span className="soft"> · {t('givingBack')}</span>}
      </th>
      <td data-column={t('contractor')}>{invoice.supplier?.name ?? t('common:unknown')}</td>
      <td className="nowrap" data-column={t('contract')}>
        {invoice.contract?.contractRef ?? <span className="soft">{t('noContract')}</span>}
      </td>
      <td data-column={t('due')}>{!invoice.giving && <DueDate of={invoice} today={today} />}</td>
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
      <td data-column={t('findings')}>
        {fact + question > 0 && <ClassCounts counts={invoice.findings} />}
        {fact + question === 0 && invoice.notAuditedBy.length === 0 && (
          <span className="soft">{t(invoice.atStake === null ? 'notAudited' : 'noFinding')}</span>
        )}
        <NotAuditedBy codes={invoice.notAuditedBy} />
      </td>
      <td data-column={t('support')}>
        <LadderRow billedDays={invoice.billedDays} supportedDays={invoice.supportedDays} />
      </td>
      <td className="nowrap" data-column={t('state')}>
        {text(INVOICE_STATE_WORDS[invoice.state])}
      </td>
    </tr>
  );
}
