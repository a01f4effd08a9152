import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import table from '../../components/list-table.module.css';
import { ROLE_NAMES } from '../../components/role-names.js';
import { Failed } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';
import { LinkMade } from './link-made.js';
import classes from './people.module.css';
import { ScopeWords } from './scope-words.js';

type Person = Shape<'Person'>;

/** The people of the organisation; an access is closed and opened again, never erased, and a lost password made new. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation(['people', 'common']);
  const lang = useLang();
  const me = useSignedIn()?.account.id;
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, role, supplier, scope, disabled }: Person) =>
      answerOf(
        api.PUT('/people/{id}', {
          params: { path: { id } },
          body: {
            role,
            disabled: !disabled,
            ...(supplier === null ? {} : { supplier: supplier.name }),
            contracts: scope.filter(({ kind }) => kind === 'contract').map(({ label }) => label),
            entities: scope.filter(({ kind }) => kind === 'entity').map(({ label }) => label),
          },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  const offer = useMutation({
    mutationFn: ({ id }: Person) =>
      answerOf(api.POST('/people/{id}/password-link', { params: { path: { id } } })),
  });
  return (
    <section aria-labelledby="people">
      <h2 id="people">{t('caption')}</h2>
      {change.error !== null && <Failed error={change.error} />}
      {offer.error !== null && <Failed error={offer.error} />}
      <table className={table.table} aria-labelledby="people">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('scope')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('access')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name}</th>
              <td data-column={t('email')}>{person.email}</td>
              <td data-column={t('role')}>{t(`common:${ROLE_NAMES[person.role]}`)}</td>
              <td data-column={t('scope')}>
                <ScopeWords of={person} />
              </td>
              <td data-column={t('since')}>{formatDate(person.since.slice(0, 10), lang)}</td>
              <td data-column={t('access')}>
                <span className={classes.access}>
                  <span>{t(person.disabled ? 'closed' : 'open')}</span>
                  {person.id !== me && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t(person.disabled ? 'reopen' : 'close', { name: person.name })}
                      onClick={() => change.mutate(person)}
                    >
                      {t(person.disabled ? 'reopenShort' : 'closeShort')}
                    </Button>
                  )}
                  {person.id !== me && !person.disabled && (
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('newPassword', { name: person.name })}
                      onClick={() => offer.mutate(person)}
                    >
                      {t('newPasswordShort')}
                    </Button>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {offer.data !== undefined && (
        <LinkMade key={offer.data.link} link={offer.data.link}>
          {t('newPasswordMade', { name: offer.variables.name })}
        </LinkMade>
      )}
    </section>
  );
}
