import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatParameter } from '../../../../server/domain/format/parameter-format.js';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ClassMark } from '../../components/class-mark.js';
import { Missing } from '../../components/missing.js';
import { PageHeading } from '../../components/page-heading.js';
import { Failed, Loading } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import '../../i18n/words/rules.js';
import { InterruptionSection } from './interruption-section.js';
import classes from './rules.module.css';

const route = getRouteApi('/signed-in/rules/$code');

/** One rule: why it asks, what may explain it, and its settings. */
export function RulePage() {
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['rule', code],
    queryFn: () => answerOf(api.GET('/rules/{code}', { params: { path: { code } } })),
    staleTime: Infinity,
  });
  if (data !== undefined) return <RuleView rule={data} />;
  if (error instanceof ApiFault && error.isNotFound) return <Missing />;
  return (
    <>
      <PageHeading title={code} />
      {error === null ? <Loading /> : <Failed error={error} onRetry={() => void refetch()} />}
    </>
  );
}

function RuleView({ rule }: { rule: Shape<'Rule'> }) {
  const { t } = useTranslation('rules');
  const lang = useLang();
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
      <section aria-labelledby="parameters">
        <h2 id="parameters">{t('parameters')}</h2>
        {rule.parameters.length === 0 && <p className="soft">{t('noParameter')}</p>}
        <dl>
          {rule.parameters.map((parameter) => (
            <div key={parameter.name}>
              <dt>
                {text(parameter.describe)} <code>{parameter.name}</code>
              </dt>
              <dd>
                {t('parameterDefault', { value: formatParameter(parameter.type, parameter.default, lang) })}
                <span className="soft"> · {text(parameter.origin)}</span>
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <InterruptionSection rule={rule} />
    </div>
  );
}
