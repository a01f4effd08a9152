import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { Amount } from '../../components/amount.js';
import { AiPolicy, PriceForm } from '../../components/contract-words.js';
import table from '../../components/list-table.module.css';
import { useLang } from '../../i18n/language.js';

/** The rows of the list. */
export function ContractsTable({ contracts }: { contracts: readonly Shape<'Contract'>[] }) {
  const { t } = useTranslation(['contracts', 'common']);
  const lang = useLang();
  return (
    <div className={table.scroll} tabIndex={0} role="group" aria-label={t('caption')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('reference')}</th>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('contractor')}</th>
            <th scope="col">{t('dates')}</th>
            <th scope="col">{t('priceForm')}</th>
            <th scope="col" className="number">
              {t('billed')}
            </th>
            <th scope="col" className="number">
              {t('atStake')}
            </th>
            <th scope="col">{t('policy')}</th>
          </tr>
        </thead>
        <tbody>
          {contracts.map((contract) => (
            <tr key={contract.id}>
              <th scope="row">
                <Link to="/contracts/$id" params={{ id: contract.id }}>
                  {contract.contractRef}
                </Link>
              </th>
              <td data-column={t('subject')}>{contract.title}</td>
              <td data-column={t('contractor')}>{contract.supplier?.name ?? t('common:unknown')}</td>
              <td data-column={t('dates')}>{formatPeriod(contract.startDate, contract.endDate, lang)}</td>
              <td data-column={t('priceForm')}>
                <PriceForm value={contract.priceForm} />
              </td>
              <td className="number" data-column={t('billed')}>
                <Amount value={contract.billed} currency={contract.currency} />
              </td>
              <td className="number" data-column={t('atStake')}>
                <Amount value={contract.atStake} currency={contract.currency} />
              </td>
              <td data-column={t('policy')}>
                <AiPolicy value={contract.aiPolicy} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
