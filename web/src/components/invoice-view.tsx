import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod } from '../../../server/domain/format/date-format.js';
import { INVOICE_STATE_WORDS } from '../../../server/domain/words/document-words.js';
import type { Shape } from '../api/client.js';
import { useSignedIn } from '../api/session-query.js';
import '../i18n/words/evidence.js';
import '../i18n/words/invoices.js';
import { useLang, useText } from '../i18n/language.js';
import { Amount } from './amount.js';
import { DueDate } from './due-date.js';
import { findingsByLine } from './findings-by-line.js';
import { EffortTogether } from './effort-together.js';
import { FindingCard } from './finding-card.js';
import { InvoiceLine } from './invoice-line.js';
import { InvoiceTotals } from './invoice-totals.js';
import { MoneyChip } from './money-chip.js';
import { NotAuditedBy } from './not-audited-by.js';
import { PageHeading } from './page-heading.js';
import { SourceLink } from './source-link.js';
import { StakeOfInvoice } from './stake-of-invoice.js';
import { useAskedLine } from './use-asked-line.js';
import { useSourceDrawer } from './use-source-drawer.js';
import classes from './invoice-view.module.css';

interface InvoiceViewProps {
  invoice: Shape<'Invoice'>;
  /** The contract's name, as a link to the page this reader has of it. */
  contract: ReactNode;
}

/** Lines with their ladder on the left, what they are asked about on the right, each figure a step from its source. */
export function InvoiceView({ invoice, contract }: InvoiceViewProps) {
  const { t } = useTranslation(['invoices', 'common', 'evidence']);
  const { showPlace, drawer } = useSourceDrawer();
  const askedLine = useAskedLine();
  const { currency } = invoice;
  const placed = findingsByLine(
    invoice.findingList,
    invoice.id,
    invoice.lines.map(({ id }) => id),
  );
  return (
    <>
      <PageHeading
        title={t('title', {
          number: invoice.ref,
          contractor: invoice.supplier?.name ?? t('common:unknown'),
        })}
      >
        <InvoiceStatus invoice={invoice} contract={contract} />
      </PageHeading>
      {placed.whole.length > 0 && (
        <section className={classes.whole} aria-labelledby="whole">
          <h2 id="whole">{t('findingsOf')}</h2>
          {placed.whole.map((finding) => (
            <FindingCard key={finding.id} finding={finding} currency={currency} onShow={showPlace} />
          ))}
        </section>
      )}
      <section aria-labelledby="lines">
        <h2 id="lines" className={classes.linesTitle}>
          {t('lines')}
        </h2>
        {invoice.lines.map((line) => (
          <div key={line.id} className={classes.pair}>
            <InvoiceLine
              line={line}
              currency={currency}
              isAsked={line.id === askedLine}
              again={placed.again.get(line.id) ?? []}
              onShow={showPlace}
            />
            <div className={classes.findings}>
              {(placed.first.get(line.id) ?? []).map((finding) => (
                <FindingCard key={finding.id} finding={finding} currency={currency} onShow={showPlace} />
              ))}
            </div>
          </div>
        ))}
      </section>
      <EffortTogether effort={invoice.effort} />
      {invoice.stake !== null && <StakeOfInvoice stake={invoice.stake} />}
      <InvoiceTotals totals={invoice.totals} currency={currency} />
      <p className="small">
        {t('document')} <SourceLink place={invoice.source} onShow={showPlace} />
      </p>
      {drawer}
    </>
  );
}

/** One line: due date, amount, what is in question, contract, period, state where it is not the usual one, as of when. */
function InvoiceStatus({ invoice, contract }: InvoiceViewProps) {
  const { t } = useTranslation(['invoices', 'evidence']);
  const lang = useLang();
  const text = useText();
  const today = useSignedIn()?.today ?? '';
  const { issueDate, periodStart, periodEnd, atStake, audit, precedingInvoices } = invoice;
  const isZero = atStake !== null && Number(atStake) === 0;
  // Findings whose amount nobody can compute put something in question all the same.
  const isQuiet = isZero && invoice.findingList.length === 0 && invoice.notAuditedBy.length === 0;
  return (
    <>
      {!invoice.giving && <DueDate of={invoice} today={today} isNamed />}
      {issueDate !== null && <span>{t('issued', { date: formatDate(issueDate, lang) })}</span>}
      <span>
        <Amount value={invoice.totalWithoutVat} currency={invoice.currency} /> {t('beforeVat')}
      </span>
      {isQuiet ? (
        <span>{t('noneAtStake')}</span>
      ) : (
        audit !== null && <MoneyChip amount={isZero ? null : atStake} currency={invoice.currency} />
      )}
      <span className="nowrap">{contract}</span>
      {(periodStart !== null || periodEnd !== null) && (
        <span>{formatPeriod(periodStart, periodEnd, lang)}</span>
      )}
      {precedingInvoices.length > 0 && (
        <span>
          {t('preceding')} {precedingInvoices.map(({ number }) => number).join(', ')}
        </span>
      )}
      <NotAuditedBy codes={invoice.notAuditedBy} />
      {invoice.state !== 'current' && <span>{text(INVOICE_STATE_WORDS[invoice.state])}</span>}
      <span className="soft">
        {audit === null ? t('notAudited') : t('auditedOn', { date: formatDate(audit.asOf, lang) })}
      </span>
    </>
  );
}
