import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Failed, Loading } from '../../components/states.js';
import { Tag } from '../../components/tag.js';
import { useLang, useText } from '../../i18n/language.js';
import '../../i18n/words/rules.js';
import { InterruptionForm } from './interruption-form.js';

type Decided = Shape<'Interruptions'>['items'][number];

/** Roles that may read what counsel decided; who reads it without them would be refused. */
const READERS: readonly string[] = ['finance', 'manager', 'admin'];

/** Whether the facts of a rule may ground an interruption of the payment delay, who said so, and on whose advice. */
export function InterruptionSection({ rule }: { rule: Shape<'Rule'> }) {
  const session = useSignedIn();
  const mayRead = session !== null && READERS.includes(session.role);
  const { data, error, refetch } = useQuery({
    queryKey: ['interruptions'],
    queryFn: () => answerOf(api.GET('/interruptions')),
    enabled: mayRead && rule.groundsInterruption !== null,
  });
  const { t } = useTranslation('rules');
  const text = useText();
  if (!mayRead || rule.groundsInterruption === null) return null;
  const decided = data?.items.find(({ code }) => code === rule.code);
  return (
    <section aria-labelledby="interruption">
      <h2 id="interruption">{t('interruption')}</h2>
      <p>{text(rule.groundsInterruption)}</p>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={80} />}
      {decided !== undefined && <Decisions decided={decided} />}
      {decided !== undefined && session.role === 'admin' && (
        <InterruptionForm
          key={decided.decisions.length}
          code={rule.code}
          mayInterrupt={decided.mayInterrupt}
        />
      )}
    </section>
  );
}

function Decisions({ decided: { mayInterrupt, decisions } }: { decided: Decided }) {
  const { t } = useTranslation('rules');
  const lang = useLang();
  const stands = t(mayInterrupt ? 'mayInterrupt' : 'mayNotInterrupt');
  return (
    <>
      <p>
        <Tag meaning={mayInterrupt ? 'soon' : 'weak'}>{stands}</Tag>
      </p>
      {decisions.length === 0 && <p className="soft">{t('undecided')}</p>}
      <ul>
        {decisions.map(({ setAt, setBy, mayInterrupt: said, note }) => {
          const date = formatDate(setAt.slice(0, 10), lang);
          const state = t(said ? 'switchedOn' : 'switchedOff');
          return (
            <li key={setAt}>
              {setBy === null
                ? t('decidedOn', { date, state })
                : t('decidedBy', { date, state, name: setBy })}{' '}
              <span className="soft">{note}</span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
