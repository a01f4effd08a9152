import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { ContractDeclarations } from '../../components/contract-declarations.js';
import { ContractInvoices } from '../../components/contract-invoices.js';
import { ShowMore, useGrowingList } from '../../components/growing-list.js';
import { PageHeading } from '../../components/page-heading.js';
import { Loaded, Panel } from '../../components/panel.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import '../../i18n/words/my.js';
import { DeclarationTasks } from './declaration-tasks.js';
import classes from './my.module.css';

/** A contractor's home: what waits, then its contracts, invoices and declarations; nothing of another firm. */
export function MyPage() {
  const { t } = useTranslation(['my', 'common']);
  const session = useSignedIn();
  return (
    <div className={classes.page}>
      <PageHeading title={t('common:pageMy')}>
        <span>{session?.supplier?.name}</span>
        <span className="soft">{t('onlyYours')}</span>
      </PageHeading>
      <DeclarationTasks />
      <MyContracts />
      <MyInvoices />
      <MyDeclarations />
    </div>
  );
}

function MyContracts() {
  const { t } = useTranslation('my');
  const list = useGrowingList({
    name: ['contracts', 'own'],
    ask: (after) => answerOf(api.GET('/contracts', { params: { query: { after } } })),
  });
  return (
    <Panel title={t('contracts')} query={list}>
      {(contracts) =>
        contracts.length === 0 ? (
          <p>{t('noContract')}</p>
        ) : (
          <>
            <ul>
              {contracts.map(({ id, contractRef, title }) => (
                <li key={id}>
                  <Link to="/my/contracts/$id" params={{ id }}>
                    {contractRef}
                  </Link>{' '}
                  {title}
                </li>
              ))}
            </ul>
            <ShowMore list={list} />
          </>
        )
      }
    </Panel>
  );
}

function MyInvoices() {
  const { t } = useTranslation('my');
  const list = useGrowingList({
    name: ['invoices', 'own'],
    ask: (after) => answerOf(api.GET('/invoices', { params: { query: { sort: '-received', after } } })),
  });
  return (
    <Loaded query={list}>
      {(invoices) => (
        <div>
          <ContractInvoices
            title={t('invoices')}
            invoices={invoices}
            invoiceLink={({ id, ref }) => (
              <Link to="/my/invoices/$id" params={{ id }}>
                {ref}
              </Link>
            )}
          />
          <ShowMore list={list} />
        </div>
      )}
    </Loaded>
  );
}

function MyDeclarations() {
  const { t } = useTranslation('my');
  const { showPlace, drawer } = useSourceDrawer();
  const list = useGrowingList({
    name: ['declarations', 'own'],
    ask: (after) => answerOf(api.GET('/declarations', { params: { query: { after } } })),
  });
  return (
    <Loaded query={list}>
      {(declarations) => (
        <div>
          <ContractDeclarations
            title={t('declarations')}
            declarations={declarations.filter((one) => one.view !== 'data')}
            onShow={showPlace}
          />
          <ShowMore list={list} />
          {drawer}
        </div>
      )}
    </Loaded>
  );
}
