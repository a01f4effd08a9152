import { useTranslation } from 'react-i18next';
import type { Shape } from '../api/client.js';
import { Amount } from './amount.js';
import classes from './invoice-view.module.css';

/** The totals as they stand on the document; one it does not carry is left out, and nothing is added up here. */
export function InvoiceTotals({
  totals,
  currency,
}: {
  totals: Shape<'Invoice'>['totals'];
  currency: string;
}) {
  const { t } = useTranslation('invoices');
  const rows = [
    [t('totalLines'), totals.lines],
    [t('totalWithoutVat'), totals.withoutVat],
    [t('totalVat'), totals.vat],
    [t('totalWithVat'), totals.withVat],
    [t('totalPayable'), totals.payable],
  ] as const;
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">{t('totals')}</h2>
      <dl className={classes.totals}>
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <Amount value={value} currency={currency} />
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
