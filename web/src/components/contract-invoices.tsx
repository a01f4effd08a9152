import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { INVOICE_STATE_WORDS } from '../../../server/domain/words/document-words.js';
import type { Shape } from '../api/client.js';
import { useLang, useText } from '../i18n/language.js';
import '../i18n/words/invoices.js';
import { Amount } from './amount.js';
import { ClassCounts } from './class-mark.js';
import { LadderRow } from './ladder-row.js';
import { RegisterSection } from './register-section.js';

interface ContractInvoicesProps {
  title: string;
  invoices: readonly Shape<'InvoiceSummary'>[];
  invoiceLink: (invoice: Shape<'InvoiceSummary'>) => ReactNode;
}

/** The invoices of a contract, or of a contractor. */
export function ContractInvoices({ title, invoices, invoiceLink }: ContractInvoicesProps) {
  const { t } = useTranslation(['contracts', 'common', 'invoices']);
  const lang = useLang();
  const text = useText();
  /** Without how far it is: a delay of payment is the buyer's. */
  const whenDue = ({ paidOn, dueDate }: Shape<'InvoiceSummary'>): string => {
    if (paidOn !== null) return t('common:paidOn', { date: formatDate(paidOn, lang) });
    return dueDate === null ? t('common:unknown') : formatDate(dueDate, lang);
  };
  const columns = [
    { name: t('invoices:number') },
    { name: t('invoices:due') },
    { name: t('billed'), isNumber: true },
    { name: t('invoices:findings') },
    { name: t('invoices:support') },
    { name: t('common:state') },
  ];
  return (
    <RegisterSection title={title} columns={columns} isEmpty={invoices.length === 0}>
      {invoices.map((invoice) => (
        <tr key={invoice.id}>
          <th scope="row">{invoiceLink(invoice)}</th>
          <td data-column={t('invoices:due')}>{whenDue(invoice)}</td>
          <td className="number" data-column={t('billed')}>
            <Amount value={invoice.totalWithoutVat} currency={invoice.currency} />
          </td>
          <td data-column={t('invoices:findings')}>
            {invoice.findings.fact + invoice.findings.question === 0 ? (
              <span className="soft">
                {t(invoice.atStake === null ? 'invoices:notAudited' : 'invoices:noFinding')}
              </span>
            ) : (
              <ClassCounts counts={invoice.findings} />
            )}
          </td>
          <td data-column={t('invoices:support')}>
            <LadderRow billedDays={invoice.billedDays} supportedDays={invoice.supportedDays} />
          </td>
          <td className="nowrap" data-column={t('common:state')}>
            {text(INVOICE_STATE_WORDS[invoice.state])}
          </td>
        </tr>
      ))}
    </RegisterSection>
  );
}
