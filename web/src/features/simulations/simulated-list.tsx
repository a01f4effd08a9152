import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { formatMoney } from '../../../../server/domain/format/money-format.js';
import { formatDays } from '../../../../server/domain/format/quantity-format.js';
import { MOST_LISTED, type SimulatedSection } from '../../../../server/domain/simulation.js';
import { DECISION_WORDS } from '../../../../server/domain/words/simulation-words.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { Amount, Days } from '../../components/amount.js';
import { ClassMark } from '../../components/class-mark.js';
import { ShowMore, useGrowingList } from '../../components/growing-list.js';
import table from '../../components/list-table.module.css';
import { Loaded } from '../../components/panel.js';
import { useLang, useText } from '../../i18n/language.js';
import classes from './simulations.module.css';

interface ListProps {
  id: string;
  section: SimulatedSection;
  count: number;
}

const PAGE = 20;
const NAMES = { new: 'listNew', gone: 'listGone', changed: 'listChanged' } as const;

/** Findings that would be new, gone or changed; read once its reader unfolds them. */
export function SimulatedList({ id, section, count }: ListProps) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.list} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(NAMES[section], { findings: formatNumber(String(count), lang) })}</summary>
      {count > MOST_LISTED && (
        <p className="soft">{t('firstKept', { kept: formatNumber(String(MOST_LISTED), lang) })}</p>
      )}
      {open && <Findings id={id} section={section} />}
    </details>
  );
}

function Findings({ id, section }: Omit<ListProps, 'count'>) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const list = useGrowingList({
    name: ['simulated', id, section],
    ask: (after) =>
      answerOf(
        api.GET('/simulations/{id}/findings', {
          params: {
            path: { id },
            query: { section, limit: PAGE, ...(after === undefined ? {} : { after }) },
          },
        }),
      ),
  });
  return (
    <Loaded query={list}>
      {(items) => (
        <>
          <table
            className={table.table}
            aria-label={t(NAMES[section], { findings: formatNumber(String(items.length), lang) })}
          >
            <thead>
              <tr>
                <th scope="col">{t('invoice')}</th>
                <th scope="col">{t('sentence')}</th>
                <th scope="col" className="number">
                  {t('amount')}
                </th>
                <th scope="col">{t('decision')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((finding) => (
                <Finding key={finding.key} finding={finding} />
              ))}
            </tbody>
          </table>
          <ShowMore list={list} />
        </>
      )}
    </Loaded>
  );
}

function Finding({ finding }: { finding: Shape<'SimulatedFinding'> }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const text = useText();
  const { invoice, line, supplier, contract, amount, days, currency, before, decision } = finding;
  return (
    <tr>
      <th scope="row">
        <div>
          {invoice === null ? (
            <span className="soft">{t('noInvoice')}</span>
          ) : (
            <Link to="/invoices/$id" params={{ id: invoice.id }}>
              {invoice.ref}
            </Link>
          )}
          {line !== null && <span className="soft small"> {t('line', { line })}</span>}
          <div className={`soft small ${classes.written ?? ''}`}>
            {[supplier, contract?.ref].filter((part) => part != null).join(' · ')}
          </div>
        </div>
      </th>
      <td data-column={t('sentence')}>
        <div className={classes.sentence}>
          <ClassMark of={finding.class} /> <span className={classes.written}>{text(finding.message)}</span>
        </div>
      </td>
      <td className="number" data-column={t('amount')}>
        <div>
          <Amount value={amount} currency={currency} />
          <div className="soft small">
            <Days value={days} />
          </div>
          {before !== null && (
            <div className="soft small">
              {t('before', {
                amount: before.amount === null ? '–' : formatMoney(before.amount, currency, lang),
                days: before.days === null ? '–' : formatDays(before.days, lang),
              })}
            </div>
          )}
        </div>
      </td>
      <td data-column={t('decision')}>
        {decision === null ? (
          <span className="soft">{text(DECISION_WORDS.none)}</span>
        ) : (
          <span className={classes.written}>{decision.word}</span>
        )}
      </td>
    </tr>
  );
}
