import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import { ROLE_NAMES } from '../../components/role-names.js';
import { RowButton } from '../../components/row-parts.js';
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
    <section aria-labelledby="people" className={rows.section}>
      <h2 id="people">{t('caption')}</h2>
      {change.error !== null && <Failed error={change.error} />}
      {offer.error !== null && <Failed error={offer.error} />}
      <ListTable
        title={{ headingId: 'people' }}
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          { name: t('person'), cell: ({ name }) => name },
          { name: t('email'), cell: ({ email }) => <span className={classes.address}>{email}</span> },
          { name: t('role'), cell: ({ role }) => t(`common:${ROLE_NAMES[role]}`) },
          { name: t('scope'), cell: (person) => <ScopeWords of={person} /> },
          { name: t('since'), cell: ({ since }) => formatDate(since.slice(0, 10), lang) },
          {
            name: t('access'),
            cell: (person) => (
              <Access
                person={person}
                isMe={person.id === me}
                onChange={() => change.mutate(person)}
                onOffer={() => offer.mutate(person)}
              />
            ),
          },
        ]}
      />
      {offer.data !== undefined && (
        <LinkMade key={offer.data.link} link={offer.data.link}>
          {t('newPasswordMade', { name: offer.variables.name })}
        </LinkMade>
      )}
    </section>
  );
}

interface AccessProps {
  person: Person;
  isMe: boolean;
  /** Closes the access, or opens it again. */
  onChange: () => void;
  /** Makes a link to choose a new password. */
  onOffer: () => void;
}

/** Whether a person has access, and what can be done about it; nobody locks themselves out. */
function Access({ person: { name, disabled }, isMe, onChange, onOffer }: AccessProps) {
  const { t } = useTranslation('people');
  return (
    <span className={classes.access}>
      <span>{t(disabled ? 'closed' : 'open')}</span>
      {!isMe && (
        <RowButton
          words={t(disabled ? 'reopenShort' : 'closeShort')}
          about={t(disabled ? 'reopen' : 'close', { name })}
          onClick={onChange}
        />
      )}
      {!isMe && !disabled && (
        <RowButton words={t('newPasswordShort')} about={t('newPassword', { name })} onClick={onOffer} />
      )}
    </span>
  );
}
