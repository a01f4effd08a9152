import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../../server/domain/format/date-format.js';
import { formatPrice } from '../../../server/domain/format/money-format.js';
import { useLang } from '../i18n/language.js';
import { Amount, Days } from './amount.js';
import type { ReadableContract } from './contract-view.js';
import type { ShowPlace } from './place.js';
import { RegisterSection } from './register-section.js';
import { SourceLink } from './source-link.js';

/** Listed prices, by profile and period. */
export function ContractRates({ contract, onShow }: { contract: ReadableContract; onShow: ShowPlace }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const columns = [
    { name: t('profile') },
    { name: t('rate'), isNumber: true },
    { name: t('validity') },
    { name: t('register') },
  ];
  return (
    <RegisterSection title={t('rates')} columns={columns} isEmpty={contract.rates.length === 0}>
      {contract.rates.map((rate, index) => (
        <tr key={`${rate.profile} ${String(index)}`}>
          <th scope="row">{rate.profile}</th>
          <td className="number" data-column={t('rate')}>
            {formatPrice(rate.rate, contract.currency, rate.unit === 'hour' ? 'hour' : 'day', lang)}
          </td>
          <td data-column={t('validity')}>{formatPeriod(rate.validFrom, rate.validTo, lang)}</td>
          <td data-column={t('register')}>
            <SourceLink place={rate.source} onShow={onShow} />
          </td>
        </tr>
      ))}
    </RegisterSection>
  );
}

/** People whom the contract approves. */
export function ContractPeople({ people }: { people: ReadableContract['people'] }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const columns = [{ name: t('person') }, { name: t('profile') }, { name: t('approved') }];
  return (
    <RegisterSection title={t('people')} columns={columns} isEmpty={people.length === 0}>
      {people.map((person, index) => (
        <tr key={`${person.personKey} ${String(index)}`}>
          <th scope="row">{person.name}</th>
          <td data-column={t('profile')}>{person.profile}</td>
          <td data-column={t('approved')}>{formatPeriod(person.approvedFrom, person.approvedTo, lang)}</td>
        </tr>
      ))}
    </RegisterSection>
  );
}

interface InCurrency {
  currency: string;
}

/** Orders of the contract. */
export function ContractOrders({ orders, currency }: InCurrency & { orders: ReadableContract['orders'] }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const columns = [
    { name: t('order') },
    { name: t('dates') },
    { name: t('amount'), isNumber: true },
    { name: t('days'), isNumber: true },
  ];
  return (
    <RegisterSection title={t('orders')} columns={columns} isEmpty={orders.length === 0}>
      {orders.map((order) => (
        <tr key={order.orderRef}>
          <th scope="row" className="nowrap">
            {order.orderRef}
          </th>
          <td data-column={t('dates')}>{formatPeriod(order.startsOn, order.endsOn, lang)}</td>
          <td className="number" data-column={t('amount')}>
            <Amount value={order.amount} currency={currency} />
          </td>
          <td className="number" data-column={t('days')}>
            <Days value={order.days} />
          </td>
        </tr>
      ))}
    </RegisterSection>
  );
}

/** Work units of the contract, with the days each is expected to take. */
export function ContractWorkUnits({
  workUnits,
  currency,
}: InCurrency & { workUnits: ReadableContract['workUnits'] }) {
  const { t } = useTranslation('contracts');
  const columns = [
    { name: t('workUnit') },
    { name: t('expectedDays'), isNumber: true },
    { name: t('unitPrice'), isNumber: true },
  ];
  return (
    <RegisterSection title={t('workUnits')} columns={columns} isEmpty={workUnits.length === 0}>
      {workUnits.map((unit) => (
        <tr key={unit.code}>
          <th scope="row">
            {unit.code} {unit.title}
          </th>
          <td className="number" data-column={t('expectedDays')}>
            <Days value={unit.expectedDays} />
          </td>
          <td className="number" data-column={t('unitPrice')}>
            <Amount value={unit.unitPrice} currency={currency} />
          </td>
        </tr>
      ))}
    </RegisterSection>
  );
}

/** What the policy says of each tool. */
export function ContractTools({ rows }: { rows: ReadableContract['aiPolicyRows'] }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const columns = [{ name: t('tool') }, { name: t('toolDecision') }, { name: t('validity') }];
  return (
    <RegisterSection title={t('tools')} columns={columns} isEmpty={rows.length === 0}>
      {rows.map((row, index) => (
        <tr key={`${row.tool} ${String(index)}`}>
          <th scope="row">{row.tool}</th>
          <td data-column={t('toolDecision')}>
            <span>
              {t(row.allowed ? 'allowed' : 'refused')}
              {row.exceptions !== null && <span className="soft"> · {row.exceptions}</span>}
            </span>
          </td>
          <td data-column={t('validity')}>{formatPeriod(row.validFrom, row.validTo, lang)}</td>
        </tr>
      ))}
    </RegisterSection>
  );
}
