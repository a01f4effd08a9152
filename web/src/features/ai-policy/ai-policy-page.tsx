import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { PageHeading } from '../../components/page-heading.js';
import { Empty, Failed, Loading } from '../../components/states.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import '../../i18n/words/ai-policy.js';
import { LastPolicyChange } from './last-policy-change.js';
import { PolicyForm } from './policy-form.js';
import { PolicyTable } from './policy-table.js';
import { byStanding, type PolicyRow } from './policy-values.js';
import { PolicyWithdrawal } from './policy-withdrawal.js';
import { usePolicyChanges } from './use-policy-changes.js';

type Open = { form: 'correct' | 'withdraw'; row: PolicyRow } | null;

/** Which AI tools are allowed and for which data, what was said before, and saying it: for those who make the policy. */
export function AiPolicyPage() {
  const { t } = useTranslation(['aiPolicy', 'common']);
  const { showPlace, drawer } = useSourceDrawer();
  const changes = usePolicyChanges();
  const [open, setOpen] = useState<Open>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['ai-policy'],
    queryFn: () => answerOf(api.GET('/ai-policy')),
  });
  const { standing, former } = byStanding(data?.items ?? []);
  const close = (): void => setOpen(null);
  const maker = {
    onCorrect: (row: PolicyRow) => setOpen({ form: 'correct', row }),
    onWithdraw: (row: PolicyRow) => setOpen({ form: 'withdraw', row }),
  };
  return (
    <div className={rows.page}>
      <PageHeading title={t('common:pageAiPolicy')}>
        <p>{t('intro')}</p>
      </PageHeading>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={320} />}
      {data !== undefined && (
        <>
          <LastPolicyChange changes={changes} />
          <section aria-labelledby="in-force" className={rows.section}>
            <h2 id="in-force">{t('inForce')}</h2>
            {standing.length === 0 ? (
              <Empty>{t('none')}</Empty>
            ) : (
              <PolicyTable rows={standing} caption={t('inForce')} maker={maker} onShow={showPlace} />
            )}
          </section>
          {former.length > 0 && (
            <details className={rows.former}>
              <summary>{t('former')}</summary>
              <PolicyTable rows={former} caption={t('former')} maker={null} onShow={showPlace} />
            </details>
          )}
          {open?.form === 'withdraw' ? (
            <PolicyWithdrawal key={open.row.id} row={open.row} changes={changes} onDone={close} />
          ) : (
            <PolicyForm
              key={open?.row.id ?? 'new'}
              edited={open?.row ?? null}
              today={data.on}
              changes={changes}
              onDone={close}
            />
          )}
        </>
      )}
      {drawer}
    </div>
  );
}
