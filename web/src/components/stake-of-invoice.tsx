import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import type { Shape } from '../api/client.js';
import '../i18n/words/stakes.js';
import { useLang } from '../i18n/language.js';
import { Amount } from './amount.js';
import table from './list-table.module.css';
import classes from './stakes.module.css';

type Stake = Shape<'InvoiceStake'>;
type Part = Stake['lines'][number]['counts'];

const ON_INVOICE = {
  billed: 'onInvoice_billed',
  accepted: 'onInvoice_accepted',
  credited: 'onInvoice_credited',
} as const;
const TAKEN_OFF = { billed: 'takenOff_billed', accepted: 'takenOff_accepted' } as const;
const NOT_ADDED = { smaller: 'smaller', equal: 'equal' } as const;

/** How what is in question on an invoice is made, line by line, folded until it is asked for. */
export function StakeOfInvoice({ stake }: { stake: Stake }) {
  const { t } = useTranslation('stakes');
  const lang = useLang();
  const { currency, lines, takenOff, bound, givenBack, atStake } = stake;
  const money = (amount: string): string => formatMoney(amount, currency, lang);
  return (
    <details className={classes.how}>
      <summary>{t('howTotals')}</summary>
      <p className="soft">{t('rule')}</p>
      {lines.length === 0 && <p>{t('none')}</p>}
      {lines.length > 0 && (
        <table className={table.table}>
          <caption className="visually-hidden">{t('howTotals')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('where')}</th>
              <th scope="col">{t('counts')}</th>
              <th scope="col">{t('notAdded')}</th>
              <th scope="col" className="number">
                {t('counted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <StakeLine key={`${line.lineId ?? ''} ${line.line ?? ''}`} line={line} currency={currency} />
            ))}
          </tbody>
          <tfoot>
            {bound !== null && (
              <Row name={t(ON_INVOICE[bound], { amount: money(givenBack ?? '0') })}>
                − <Amount value={takenOff} currency={currency} />
              </Row>
            )}
            <Row name={t('atStake')}>
              <strong>
                <Amount value={atStake} currency={currency} />
              </strong>
            </Row>
          </tfoot>
        </table>
      )}
      {givenBack !== null && bound !== 'credited' && <p>{t('credited', { amount: money(givenBack) })}</p>}
    </details>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {name}
      </th>
      <td className="number">{children}</td>
    </tr>
  );
}

function StakeLine({ line, currency }: { line: Stake['lines'][number]; currency: string }) {
  const { t } = useTranslation('stakes');
  const lang = useLang();
  const money = (amount: string): string => formatMoney(amount, currency, lang);
  const said = ({ code, amount, isVat }: Part): string =>
    t(isVat ? 'partVat' : 'part', { code, amount: money(amount) });
  const { counts, others, takenOff, bound, counted } = line;
  return (
    <tr>
      <th scope="row">{line.line === null ? t('whole') : t('line', { line: line.line })}</th>
      <td data-column={t('counts')}>
        {said(counts)}
        {bound !== null && <div className="soft">{t(TAKEN_OFF[bound], { amount: money(takenOff) })}</div>}
      </td>
      <td data-column={t('notAdded')}>
        {others.length === 0 && <span className="soft">{t('nothingElse')}</span>}
        {others.map((other) => (
          <div key={`${other.finding} ${other.amount}`}>{t(NOT_ADDED[other.why], { part: said(other) })}</div>
        ))}
      </td>
      <td data-column={t('counted')} className="number">
        <Amount value={counted} currency={currency} />
      </td>
    </tr>
  );
}
