import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../server/domain/decimal.js';
import { formatDate, formatSpan } from '../../../server/domain/format/date-format.js';
import { formatMoney } from '../../../server/domain/format/money-format.js';
import { formatHours } from '../../../server/domain/format/quantity-format.js';
import { answerOf, api, type Shape } from '../api/client.js';
import '../i18n/words/contracts.js';
import { useLang } from '../i18n/language.js';
import { AssumedTerm } from './assumed-term.js';
import { ContractDeclarations } from './contract-declarations.js';
import { ContractDeliverables } from './contract-deliverables.js';
import { ContractInvoices } from './contract-invoices.js';
import {
  ContractOrders,
  ContractPeople,
  ContractRates,
  ContractTools,
  ContractWorkUnits,
} from './contract-registers.js';
import { AiPolicy, PriceForm, REQUIRED } from './contract-words.js';
import { EffortTogether } from './effort-together.js';
import { ShowMore, useGrowingList } from './growing-list.js';
import { PageHeading } from './page-heading.js';
import { SourceLink } from './source-link.js';
import { StakeTotals } from './stake-totals.js';
import { useSourceDrawer } from './use-source-drawer.js';
import classes from './contract-view.module.css';

/** A contract as its buyer reads it, or as its own contractor does. */
export type ReadableContract = Shape<'ContractDetail'>;

interface ContractViewProps {
  contract: ReadableContract;
  /** The number of an invoice, as a link to the page this reader has of it. */
  invoiceLink: (invoice: Shape<'InvoiceSummary'>) => ReactNode;
}

/** What was agreed, how far it is consumed, what was delivered and what was declared of it. */
export function ContractView({ contract, invoiceLink }: ContractViewProps) {
  const { t } = useTranslation(['contracts', 'common']);
  const lang = useLang();
  const { showPlace, drawer } = useSourceDrawer();
  const title = [t('title', { ref: contract.contractRef }), contract.title].filter(Boolean).join(' · ');
  const { assumedTerms: assumed } = contract;
  return (
    <div className={classes.contract}>
      <PageHeading title={title}>
        <span>{contract.supplier?.name ?? t('common:unknown')}</span>
        {contract.entity !== null && <span>{contract.entity}</span>}
        <span>
          {formatSpan(contract.startDate, contract.endDate, lang)}
          <AssumedTerm assumed={assumed} columns={['start_date', 'end_date']} />
        </span>
        <span>
          <PriceForm value={contract.priceForm} />
          <AssumedTerm assumed={assumed} columns={['price_form']} />
        </span>
        {contract.hoursPerDay !== null && (
          <span>{t('hoursPerDay', { hours: formatHours(contract.hoursPerDay, lang) })}</span>
        )}
        <SourceLink place={contract.source} onShow={showPlace} />
      </PageHeading>
      <Consumption contract={contract} />
      <p>
        <AiPolicy value={contract.aiPolicy} />
        <AssumedTerm assumed={assumed} columns={['ai_policy']} />,{' '}
        {t(REQUIRED[contract.aiDeclarationRequired])}
        {contract.aiPolicyNotifiedOn !== null &&
          ` · ${t('policySince', { date: formatDate(contract.aiPolicyNotifiedOn, lang) })}`}
        {contract.aiPolicyBindingRef !== null && ` · ${contract.aiPolicyBindingRef}`}
      </p>
      <ContractDeliverables contract={contract} onShow={showPlace} />
      <EffortTogether effort={contract.effort} />
      <InvoicesOf contract={contract} invoiceLink={invoiceLink} />
      <StakeTotals totals={contract.stakes} />
      <ContractDeclarations
        title={t('declarations')}
        declarations={contract.declarations}
        onShow={showPlace}
      />
      <ContractRates contract={contract} onShow={showPlace} />
      <ContractPeople people={contract.people} />
      <ContractOrders orders={contract.orders} currency={contract.currency} />
      <ContractWorkUnits workUnits={contract.workUnits} currency={contract.currency} />
      <ContractTools rows={contract.aiPolicyRows} />
      {drawer}
    </div>
  );
}

/** Its invoices, the latest issued first: those that came with it, then the others for the asking. */
function InvoicesOf({ contract, invoiceLink }: ContractViewProps) {
  const { t } = useTranslation('contracts');
  const { id, invoices, invoicesNext } = contract;
  const list = useGrowingList({
    name: ['invoices', 'contract', id],
    ask: (after) =>
      answerOf(api.GET('/invoices', { params: { query: { contract: id, sort: '-issueDate', after } } })),
    first: { items: invoices, next: invoicesNext },
  });
  return (
    <div>
      <ContractInvoices title={t('invoices')} invoices={list.data ?? invoices} invoiceLink={invoiceLink} />
      <ShowMore list={list} />
    </div>
  );
}

/** What is billed against the ceiling, earlier billing hatched. The bar only draws; no figure is added up here. */
function Consumption({ contract }: { contract: ReadableContract }) {
  const { t } = useTranslation('contracts');
  const lang = useLang();
  const { billed, billedBefore, ceilingAmount: ceiling, currency } = contract;
  const amount = (value: string): string => formatMoney(value, currency, lang);
  const hasCeiling = ceiling !== null && exact(ceiling).gt(0);
  if (billed === null)
    return <p>{hasCeiling ? t('billedUnknownOf', { ceiling: amount(ceiling) }) : t('billedUnknown')}</p>;
  if (!hasCeiling) return <p>{t('billedOnly', { billed: amount(billed) })}</p>;
  const percent = (value: string): number => Math.min(100, (Number(value) / Number(ceiling)) * 100);
  const before = billedBefore ?? '0';
  return (
    <div>
      <div className={classes.bar} aria-hidden="true">
        <span className={classes.before} style={{ width: `${percent(before)}%` }} />
        <span className={classes.billed} style={{ width: `${percent(billed)}%` }} />
      </div>
      <p>
        {t('consumed', { billed: amount(billed), ceiling: amount(ceiling) })}
        {exact(before).gt(0) && ` · ${t('consumedBefore', { amount: amount(before) })}`}
      </p>
    </div>
  );
}
