import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { ROLE_NAMES } from '../../components/role-names.js';
import { RowButton } from '../../components/row-parts.js';
import { Failed } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
import classes from './people.module.css';
import { ScopeWords } from './scope-words.js';

/** Invitations that were made: one that nobody used can be withdrawn. */
export function InvitationsTable({ invitations }: { invitations: readonly Shape<'Invitation'>[] }) {
  const { t } = useTranslation(['people', 'common']);
  const lang = useLang();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (id: string) => answerOf(api.DELETE('/invitations/{id}', { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  return (
    <section aria-labelledby="invitations" className={rows.section}>
      <h2 id="invitations">{t('invitations')}</h2>
      {withdraw.error !== null && <Failed error={withdraw.error} />}
      {invitations.length === 0 ? (
        <p className="soft">{t('noInvitation')}</p>
      ) : (
        <ListTable
          title={{ headingId: 'invitations' }}
          rows={invitations}
          keyOf={({ id }) => id}
          columns={[
            { name: t('email'), cell: ({ email }) => <span className={classes.address}>{email}</span> },
            { name: t('role'), cell: ({ role }) => t(`common:${ROLE_NAMES[role]}`) },
            { name: t('scope'), cell: (one) => <ScopeWords of={one} /> },
            { name: t('expires'), cell: ({ expiresAt }) => formatDate(expiresAt.slice(0, 10), lang) },
            { name: t('common:state'), cell: (one) => <State of={one} onWithdraw={withdraw.mutate} /> },
          ]}
        />
      )}
    </section>
  );
}

/** What became of an invitation; one that nobody used can be withdrawn. */
function State({ of, onWithdraw }: { of: Shape<'Invitation'>; onWithdraw: (id: string) => void }) {
  const { t } = useTranslation('people');
  if (!of.usable) return t(of.usedAt === null ? 'expired' : 'used');
  return (
    <RowButton
      words={t('withdrawShort')}
      about={t('withdraw', { email: of.email ?? '' })}
      onClick={() => onWithdraw(of.id)}
    />
  );
}
