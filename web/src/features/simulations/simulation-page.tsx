import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Missing } from '../../components/missing.js';
import { PageHeading } from '../../components/page-heading.js';
import { Loaded } from '../../components/panel.js';
import { Empty } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import '../../i18n/words/simulations.js';
import { SimulationForm } from './simulation-form.js';
import { SimulationView } from './simulation-view.js';
import classes from './simulations.module.css';
import { useSimulations } from './use-simulations.js';

const route = getRouteApi('/signed-in/rules/$code/simulate');
/** Who reads simulations; who leads asks for them. */
const READERS: readonly string[] = ['finance', 'manager', 'admin'];
const LEADERS: readonly string[] = ['manager', 'admin'];

/** Trying one rule out: what is tried, what it came to, and the earlier ones. */
export function SimulationPage() {
  const { code } = route.useParams();
  const { t } = useTranslation('simulations');
  const text = useText();
  const role = useSignedIn()?.role ?? '';
  const rule = useQuery({
    queryKey: ['rule', code],
    queryFn: () => answerOf(api.GET('/rules/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
  });
  const simulations = useSimulations(code);
  const isMissing = [rule.error, simulations.error].some(
    (error) => error instanceof ApiFault && error.isNotFound,
  );
  if (!READERS.includes(role) || isMissing) return <Missing />;
  return (
    <div className={classes.page}>
      <PageHeading title={t('title', { code })}>
        {rule.data !== undefined && (
          <Link to="/rules/$code" params={{ code }}>
            {text(rule.data.title)}
          </Link>
        )}
      </PageHeading>
      <p>{t(LEADERS.includes(role) ? 'intro' : 'introReader')}</p>
      <Loaded query={simulations}>
        {(known) => (
          <>
            {LEADERS.includes(role) && <SimulationForm code={code} versions={known.versions} />}
            <Shown code={code} items={known.items} />
          </>
        )}
      </Loaded>
    </div>
  );
}

/** The one that is asked for, else the viewer's own, else the latest; and the others. */
function Shown({ code, items }: { code: string; items: readonly Shape<'Simulation'>[] }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const { id } = route.useSearch();
  const shown = items.find((one) => one.id === id) ?? items.find(({ own }) => own) ?? items[0];
  if (shown === undefined) return <Empty>{t('none')}</Empty>;
  return (
    <>
      <SimulationView key={shown.id} code={code} simulation={shown} />
      {items.length > 1 && (
        <section aria-labelledby="earlier">
          <h2 id="earlier">{t('earlier')}</h2>
          <ul className={classes.decisions}>
            {items.map(({ id: one, askedBy, createdAt }) => {
              const date = formatDate(createdAt.slice(0, 10), lang);
              const name = askedBy === null ? t('byGone', { date }) : t('by', { name: askedBy, date });
              return (
                <li key={one}>
                  {one === shown.id ? (
                    `${name} (${t('shown')})`
                  ) : (
                    <Link to="/rules/$code/simulate" params={{ code }} search={{ id: one }}>
                      {name}
                    </Link>
                  )}
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
