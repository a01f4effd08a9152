import { useTranslation } from 'react-i18next';
import { formatPeriod } from '../../../server/domain/format/date-format.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import type { Text } from '../../../server/domain/text.js';
import type { Shape } from '../api/client.js';
import { useLang, useText } from '../i18n/language.js';
import { EffortRange } from './effort-range.js';
import { LadderOfSupport } from './ladder-of-support.js';
import { lineAnchor } from './line-anchor.js';
import { MoneyChip } from './money-chip.js';
import type { ShowPlace } from './place.js';
import classes from './invoice-view.module.css';

interface InvoiceLineProps {
  line: Shape<'InvoiceLine'>;
  currency: string;
  /** The address of the page names this line: it is marked. */
  isAsked: boolean;
  /** Findings told at an earlier line that concern this one too. */
  again: readonly { id: string; code: string; title: Text }[];
  onShow: ShowPlace;
}

/** A billed line: what it says, what it is tied to, and its ladder. */
export function InvoiceLine({ line, currency, isAsked, again, onShow }: InvoiceLineProps) {
  const { t } = useTranslation(['invoices', 'evidence', 'common']);
  const lang = useLang();
  const text = useText();
  const { support, atStake } = line;
  const title = `${t('line', { line: line.ref })}${line.name === null ? '' : ` · ${line.name}`}`;
  return (
    <article
      id={lineAnchor(line.id)}
      className={classes.line}
      aria-label={title}
      aria-current={isAsked ? 'location' : undefined}
    >
      <h3 tabIndex={isAsked ? -1 : undefined}>{title}</h3>
      {line.description !== null && line.description !== line.name && <p>{line.description}</p>}
      <p className={classes.figures}>
        {line.billedDays !== null && (
          <span>{t('lineBilled', { days: formatDays(line.billedDays, lang) })}</span>
        )}
        {isTimeInWords(line) && <span>{t('lineUnitInWords')}</span>}
        {line.net !== null && <span>{t('lineNet', { amount: formatMoney(line.net, currency, lang) })}</span>}
        {(line.periodStart !== null || line.periodEnd !== null) && (
          <span>{formatPeriod(line.periodStart, line.periodEnd, lang)}</span>
        )}
        {atStake !== null && Number(atStake) !== 0 && <MoneyChip amount={atStake} currency={currency} />}
      </p>
      <Ties ties={line.ties} />
      {again.length > 0 && (
        <p className="small">
          {t('alsoConcerned')} {again.map(({ code, title: name }) => `${code} · ${text(name)}`).join(', ')}
        </p>
      )}
      {support === null ? (
        <p className="soft">{t('noSupport')}</p>
      ) : (
        <>
          <LadderOfSupport line={line} support={support} currency={currency} onShow={onShow} />
          {support.effort !== null && (
            <details>
              <summary>{t('evidence:effortDetail')}</summary>
              <EffortRange effort={support.effort} billedDays={support.billedDays} />
            </details>
          )}
        </>
      )}
    </article>
  );
}

/** Days or hours that no unit code states: only the text of the line says them. */
function isTimeInWords({ unitHow, billedUnit }: Shape<'InvoiceLine'>): boolean {
  return unitHow === 'wording' && (billedUnit === 'day' || billedUnit === 'hour');
}

/** What is said of a tie that no document states. */
const HOW_WORDS: Readonly<Record<string, 'tieInWords' | 'tieLeftOver' | 'tieAnswered' | 'noTie'>> = {
  wording: 'tieInWords',
  'only-candidate': 'tieLeftOver',
  person: 'tieAnswered',
  none: 'noTie',
};

/** Who and what the line is tied to, and how Déclic knows. */
function Ties({ ties }: { ties: Shape<'InvoiceLine'>['ties'] }) {
  const { t } = useTranslation('invoices');
  const lang = useLang();
  if (ties.length === 0) return <p className="soft small">{t('noTie')}</p>;
  return (
    <ul className={classes.ties}>
      {ties.map((tie, index) => {
        const how = HOW_WORDS[tie.how];
        const parts = [
          tie.personName ?? tie.personKey,
          tie.profile,
          tie.orderRef === null ? null : t('tieOrder', { ref: tie.orderRef }),
          tie.deliverableRef === null ? null : t('tieDeliverable', { ref: tie.deliverableRef }),
          tie.days === null ? null : formatDays(tie.days, lang),
          how === undefined ? null : t(how),
        ].filter((part) => part !== null);
        return <li key={`${String(index)} ${parts.join()}`}>{parts.join(', ')}</li>;
      })}
    </ul>
  );
}
