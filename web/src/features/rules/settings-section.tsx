import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { Failed, Loading } from '../../components/states.js';
import { Tag } from '../../components/tag.js';
import { useSourceDrawer } from '../../components/use-source-drawer.js';
import { proposedValues } from '../../components/written-setting.js';
import '../../i18n/words/rule-settings.js';
import { DefaultParameters } from './default-parameters.js';
import { LastSetting } from './last-setting.js';
import { ParameterSetting } from './parameter-setting.js';
import classes from './settings.module.css';
import { useSettingChanges } from './use-setting-changes.js';

type Set = Shape<'Settings'>;

/** What is set of a rule, for whoever may read it; the defaults for everybody else. */
export function SettingsSection({ rule, proposed }: { rule: Shape<'Rule'>; proposed: string | undefined }) {
  const { t } = useTranslation('ruleSettings');
  const session = useSignedIn();
  const mayRead = session !== null && session.role !== 'contractor';
  const { data, error, refetch } = useQuery({
    queryKey: ['settings', rule.code],
    queryFn: () => answerOf(api.GET('/settings', { params: { query: { rule: rule.code } } })),
    enabled: mayRead,
  });
  if (session === null) return null;
  const [own] = data?.rules ?? [];
  // A rule that speaks to somebody else is told by its defaults.
  if (!mayRead || (data !== undefined && own === undefined)) return <DefaultParameters rule={rule} />;
  return (
    <section aria-labelledby="settings">
      <h2 id="settings">{t('title')}</h2>
      {error !== null && <Failed error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading height={160} />}
      {data !== undefined && own !== undefined && (
        <Parameters
          rule={own}
          today={data.on}
          maySet={session.role === 'admin'}
          proposed={proposedValues(proposed)}
        />
      )}
    </section>
  );
}

interface ParametersProps {
  rule: Set['rules'][number];
  today: string;
  maySet: boolean;
  proposed: ReadonlyMap<string, string>;
}

function Parameters({ rule: { code, parameters }, today, maySet, proposed }: ParametersProps) {
  const { t } = useTranslation('ruleSettings');
  const changes = useSettingChanges(code);
  const { showPlace, drawer } = useSourceDrawer();
  const isOff = parameters.some(({ type, organisation }) => type === 'switch' && organisation.value === 'no');
  return (
    <>
      <p className="soft">{t('intro')}</p>
      {isOff && (
        <p>
          <Tag meaning="soon">{t('off')}</Tag>
        </p>
      )}
      <LastSetting changes={changes} parameters={parameters} today={today} />
      <div className={classes.parameters}>
        {parameters.map((parameter) => (
          <ParameterSetting
            key={parameter.name}
            parameter={parameter}
            today={today}
            changes={maySet ? changes : null}
            proposed={proposed.get(parameter.name)}
            onShow={showPlace}
          />
        ))}
      </div>
      {drawer}
    </>
  );
}
