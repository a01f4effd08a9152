import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import table from '../../components/list-table.module.css';
import { ROLE_NAMES } from '../../components/role-names.js';
import { Failed } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
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
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('invitations')}</h2>
      {withdraw.error !== null && <Failed error={withdraw.error} />}
      {invitations.length === 0 ? (
        <p className="soft">{t('noInvitation')}</p>
      ) : (
        <table className={table.table} aria-labelledby="invitations">
          <thead>
            <tr>
              <th scope="col">{t('email')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('scope')}</th>
              <th scope="col">{t('expires')}</th>
              <th scope="col">{t('common:state')}</th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.email}</th>
                <td data-column={t('role')}>{t(`common:${ROLE_NAMES[one.role]}`)}</td>
                <td data-column={t('scope')}>
                  <ScopeWords of={one} />
                </td>
                <td data-column={t('expires')}>{formatDate(one.expiresAt.slice(0, 10), lang)}</td>
                <td data-column={t('common:state')}>
                  {one.usable ? (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('withdraw', { email: one.email ?? '' })}
                      onClick={() => withdraw.mutate(one.id)}
                    >
                      {t('withdrawShort')}
                    </Button>
                  ) : (
                    t(one.usedAt === null ? 'expired' : 'used')
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
