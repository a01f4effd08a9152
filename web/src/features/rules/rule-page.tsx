import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ClassMark } from '../../components/class-mark.js';
import { Missing } from '../../components/missing.js';
import { PageHeading } from '../../components/page-heading.js';
import { SimulateLink } from '../../components/simulate-link.js';
import { Failed, Loading } from '../../components/states.js';
import { useText } from '../../i18n/language.js';
import '../../i18n/words/rules.js';
import { BudgetSection } from './budget-section.js';
import { InterruptionSection } from './interruption-section.js';
import classes from './rules.module.css';
import { SettingsSection } from './settings-section.js';

const route = getRouteApi('/signed-in/rules/$code');

/** One rule: why it asks, what may explain it, and its settings. */
export function RulePage() {
  const { code } = route.useParams();
  const { set } = route.useSearch();
  const { data, error, refetch } = useQuery({
    queryKey: ['rule', code],
    queryFn: () => answerOf(api.GET('/rules/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
  });
  if (data !== undefined) return <RuleView key={code} rule={data} proposed={set} />;
  if (error instanceof ApiFault && error.isNotFound) return <Missing />;
  return (
    <>
      <PageHeading title={code} />
      {error === null ? <Loading /> : <Failed error={error} onRetry={() => void refetch()} />}
    </>
  );
}

function RuleView({ rule, proposed }: { rule: Shape<'Rule'>; proposed: string | undefined }) {
  const { t } = useTranslation('rules');
  const text = useText();
  return (
    <div className={classes.rule}>
      <PageHeading title={`${rule.code} · ${text(rule.title)}`}>
        <ClassMark of={rule.class} />
        <span className="soft">
          {t('version')} {rule.version}
        </span>
      </PageHeading>
      <section aria-labelledby="why">
        <h2 id="why">{t('why')}</h2>
        <p>{text(rule.why)}</p>
      </section>
      <section aria-labelledby="method">
        <h2 id="method">{t('method')}</h2>
        <p className={classes.method}>{text(rule.method)}</p>
      </section>
      <section aria-labelledby="innocent">
        <h2 id="innocent">{t('innocent')}</h2>
        <ul>
          {rule.innocent.map((one) => (
            <li key={one.fr}>{text(one)}</li>
          ))}
        </ul>
      </section>
      <BudgetSection code={rule.code} />
      <SettingsSection rule={rule} proposed={proposed} />
      <SimulateLink code={rule.code} />
      <InterruptionSection rule={rule} />
    </div>
  );
}
