import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { ContractDeclarations } from '../../components/contract-declarations.js';
import { ContractInvoices } from '../../components/contract-invoices.js';
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
  const query = useQuery({
    queryKey: ['contracts', 'own'],
    queryFn: () => answerOf(api.GET('/contracts')),
  });
  return (
    <Panel title={t('contracts')} query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('noContract')}</p>
        ) : (
          <ul>
            {items.map(({ id, contractRef, title }) => (
              <li key={id}>
                <Link to="/my/contracts/$id" params={{ id }}>
                  {contractRef}
                </Link>{' '}
                {title}
              </li>
            ))}
          </ul>
        )
      }
    </Panel>
  );
}

function MyInvoices() {
  const { t } = useTranslation('my');
  const query = useQuery({
    queryKey: ['invoices', 'own'],
    queryFn: () => answerOf(api.GET('/invoices', { params: { query: { sort: '-received' } } })),
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <ContractInvoices
          title={t('invoices')}
          invoices={items}
          invoiceLink={({ id, ref }) => (
            <Link to="/my/invoices/$id" params={{ id }}>
              {ref}
            </Link>
          )}
        />
      )}
    </Loaded>
  );
}

function MyDeclarations() {
  const { t } = useTranslation('my');
  const { showPlace, drawer } = useSourceDrawer();
  const query = useQuery({
    queryKey: ['declarations', 'own'],
    queryFn: () => answerOf(api.GET('/declarations')),
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <>
          <ContractDeclarations title={t('declarations')} declarations={items} onShow={showPlace} />
          {drawer}
        </>
      )}
    </Loaded>
  );
}
