import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exact, toDecimal } from '../../../../server/domain/decimal.js';
import { shareOf } from '../../../../server/domain/flag-budget.js';
import { formatMoney } from '../../../../server/domain/format/money-format.js';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatDays, formatPercent } from '../../../../server/domain/format/quantity-format.js';
import { DECISION_WORDS, SECTION_WORDS } from '../../../../server/domain/words/simulation-words.js';
import type { Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { Tag } from '../../components/tag.js';
import { useLang, useText } from '../../i18n/language.js';
import classes from './simulations.module.css';

type Summary = Shape<'SimulationSummary'>;

/** The figures of a simulation, as the rule stands and as it is tried out, and what had been decided on what differs. */
export function ResultTable({ summary }: { summary: Summary }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const { findings, invoices, days, money, recent, tooLoud, answers } = summary;
  const count = (value: number): string => formatNumber(String(value), lang);
  const counts = (name: string, { now, simulated }: { now: number; simulated: number }) => (
    <Row
      name={name}
      now={count(now)}
      simulated={count(simulated)}
      difference={signed(simulated - now, count)}
    />
  );
  const share = (side: 'now' | 'simulated'): ReactNode => {
    const of = shareOf(recent[side].fired, recent[side].asked);
    return (
      <>
        {of === null ? '–' : formatPercent(of, lang)}{' '}
        {tooLoud[side] && <Tag meaning="soon">{t('tooLoud')}</Tag>}
      </>
    );
  };
  const figures = (
    name: string,
    { now, simulated }: { now: string; simulated: string },
    write: (value: string) => string,
  ) => (
    <Row
      key={name}
      name={name}
      now={write(now)}
      simulated={write(simulated)}
      difference={signed(toDecimal(exact(simulated).minus(now)), write)}
    />
  );
  return (
    <>
      <table className={table.table} aria-labelledby="result">
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              {t('now')}
            </th>
            <th scope="col" className="number">
              {t('simulated')}
            </th>
            <th scope="col" className="number">
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts(t('findings'), findings)}
          {counts(t('invoices', { looked: count(invoices.looked) }), invoices)}
          <Row name={t('share')} now={share('now')} simulated={share('simulated')} difference="" />
          {(money ?? []).map(({ currency, rule }) =>
            figures(t('moneyRule', { currency }), rule, (value) => formatMoney(value, currency, lang)),
          )}
          {(money ?? []).map(({ currency, all }) =>
            figures(t('moneyAll', { currency }), all, (value) => formatMoney(value, currency, lang)),
          )}
          {days !== null && figures(t('days'), days, (value) => formatDays(value, lang))}
          {answers !== null &&
            answers.now.error + answers.simulated.error > 0 &&
            counts(t('errors'), { now: answers.now.error, simulated: answers.simulated.error })}
        </tbody>
      </table>
      <Decided summary={summary} />
      {findings.reworded > 0 && <p className="soft">{t('reworded', { count: findings.reworded })}</p>}
    </>
  );
}

interface RowProps {
  name: string;
  now: ReactNode;
  simulated: ReactNode;
  difference: string;
}

function Row({ name, now, simulated, difference }: RowProps) {
  const { t } = useTranslation('simulations');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number" data-column={t('now')}>
        {now}
      </td>
      <td className="number" data-column={t('simulated')}>
        {simulated}
      </td>
      <td className="number" data-column={t('difference')}>
        {difference}
      </td>
    </tr>
  );
}

/** `+8`, `−3`, `0`: a change shows its sign. */
function signed<Value extends number | string>(value: Value, write: (value: Value) => string): string {
  return exact(value).gt(0) ? `+${write(value)}` : write(value);
}

/** `Nouveaux : 8 (justifiés : 5, réduits : 1, sans décision : 2)` */
function Decided({ summary: { findings, decisions } }: { summary: Summary }) {
  const { t } = useTranslation('simulations');
  const text = useText();
  const lang = useLang();
  return (
    <ul className={classes.decisions}>
      {(['new', 'gone', 'changed'] as const).map((section) => {
        const tally = section === 'changed' ? null : decisions[section];
        const parts = (Object.keys(DECISION_WORDS) as (keyof typeof DECISION_WORDS)[]).flatMap((outcome) => {
          const count = tally?.[outcome] ?? 0;
          const [name, findings] = [text(DECISION_WORDS[outcome]), formatNumber(String(count), lang)];
          return count === 0 ? [] : [t('among', { name, findings })];
        });
        const said = t('among', {
          name: text(SECTION_WORDS[section]),
          findings: formatNumber(String(findings[section]), lang),
        });
        return <li key={section}>{parts.length === 0 ? said : `${said} (${parts.join(', ')})`}</li>;
      })}
    </ul>
  );
}
