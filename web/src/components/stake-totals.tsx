import { useTranslation } from 'react-i18next';
import { exact } from '../../../server/domain/decimal.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/stakes.js';
import { useLang } from '../i18n/language.js';
import { Amount } from './amount.js';
import table from './list-table.module.css';
import { MoneyChip } from './money-chip.js';
import classes from './stakes.module.css';

type Total = Shape<'StakeTotal'>;

/** What is in question on several invoices, in each currency, and how it is made: folded until it is asked for. */
export function StakeTotals({ totals }: { totals: readonly Total[] }) {
  const { t } = useTranslation('stakes');
  if (totals.length === 0) return null;
  return (
    <div>
      <p>
        {totals.map(({ currency, atStake }) => (
          <MoneyChip key={currency} amount={atStake} currency={currency} />
        ))}
      </p>
      <details className={classes.how}>
        <summary>{t('howTotals')}</summary>
        <p className="soft">{t('rule')}</p>
        {totals.map((total) => (
          <OfCurrency key={total.currency} total={total} />
        ))}
      </details>
    </div>
  );
}

/** Steps that take something off, in the order in which they do. */
const STEPS = ['sameLine', 'aboveLine', 'notAccepted', 'aboveInvoice', 'givenBack'] as const;

function OfCurrency({ total }: { total: Total }) {
  const { t } = useTranslation('stakes');
  const lang = useLang();
  const { currency, asked, atStake, notStored, invoices } = total;
  const isSome = (amount: string): boolean => !exact(amount).eq(0);
  return (
    <>
      <dl className={classes.steps}>
        <div>
          <dt>{t('asked')}</dt>
          <dd>
            <Amount value={asked} currency={currency} />
          </dd>
        </div>
        {STEPS.filter((step) => isSome(total[step])).map((step) => (
          <div key={step}>
            <dt>{t(step)}</dt>
            <dd>
              − <Amount value={total[step]} currency={currency} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <strong>{t('atStake')}</strong> <span className="soft">{t('invoices', { count: invoices })}</span>
          </dt>
          <dd>
            <strong>
              <Amount value={atStake} currency={currency} />
            </strong>
          </dd>
        </div>
      </dl>
      {isSome(notStored) && <p>{t('notStored', { amount: formatMoney(notStored, currency, lang) })}</p>}
      <ByRule total={total} />
    </>
  );
}

function ByRule({ total: { byRule, currency } }: { total: Total }) {
  const { t } = useTranslation('stakes');
  return (
    <table className={`${table.table ?? ''} ${classes.narrow ?? ''}`}>
      <caption>{t('byRule')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('code')}</th>
          <th scope="col" className="number">
            {t('ruleAsked')}
          </th>
          <th scope="col" className="number">
            {t('ruleCounted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byRule.map(({ code, asked, counted, isVat }) => (
          <tr key={code}>
            <th scope="row">
              {code} {isVat && <span className="soft">{t('isVat')}</span>}
            </th>
            <td data-column={t('ruleAsked')} className="number">
              <Amount value={asked} currency={currency} />
            </td>
            <td data-column={t('ruleCounted')} className="number">
              <Amount value={counted} currency={currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
