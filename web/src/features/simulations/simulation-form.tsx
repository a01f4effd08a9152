import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTING_TAKES } from '../../../../server/domain/words/setting-words.js';
import { parameterValue } from '../../../../server/domain/words/simulation-words.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ChangeForm, fieldsOf, type FieldProps } from '../../components/change-form.js';
import { Loaded } from '../../components/panel.js';
import { refusedAsTyped, typedValue } from '../../components/written-setting.js';
import { useLang, useText } from '../../i18n/language.js';
import { askedIn, beginning, inForce, type TriedParameter } from './tried-values.js';
import classes from './simulations.module.css';
import { useSimulate } from './use-simulations.js';

const route = getRouteApi('/signed-in/rules/$code/simulate');

interface FormProps {
  code: string;
  /** Today's first. */
  versions: readonly number[];
}

/** What is tried out: begun with the values in force, or with those that the address proposes. */
export function SimulationForm({ code, versions }: FormProps) {
  const settings = useQuery({
    queryKey: ['settings', code],
    queryFn: () => answerOf(api.GET('/settings', { params: { query: { rule: code } } })),
  });
  return (
    <Loaded query={settings}>
      {({ rules: [own] }) => <TriedForm code={code} versions={versions} parameters={own?.parameters ?? []} />}
    </Loaded>
  );
}

function TriedForm({ code, versions, parameters }: FormProps & { parameters: readonly TriedParameter[] }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const { set } = route.useSearch();
  const navigate = route.useNavigate();
  const simulate = useSimulate(code);
  const text = useText();
  const sent = parameters.map(({ name, type }) => ({
    field: `values/${name}`,
    type,
    value: simulate.variables?.values[name] ?? null,
  }));
  const error = refusedAsTyped(simulate.error, sent, (type) =>
    t('refused', { takes: text(SETTING_TAKES[type]) }),
  );
  const field = fieldsOf(error);
  const begun = beginning(parameters, set);
  const [contract, setContract] = useState('');
  const ask = (body: Shape<'SimulationRequest'>): void => {
    simulate.mutate(body, { onSuccess: ({ id }) => void navigate({ search: (now) => ({ ...now, id }) }) });
  };
  return (
    <ChangeForm
      title={{ label: t('formTitle') }}
      error={error}
      isPending={simulate.isPending}
      submit={t('simulate')}
      cancel={null}
      onSubmit={(given) => ask(askedIn(given, parameters, lang))}
    >
      {versions.length > 1 && (
        <NativeSelect
          id="version"
          name="version"
          label={t('version')}
          data={versions.map((version, index) => ({
            value: index === 0 ? '' : String(version),
            label: index === 0 ? t('today', { version: String(version) }) : String(version),
          }))}
        />
      )}
      {parameters.map((parameter) => (
        <TriedInput
          key={parameter.name}
          parameter={parameter}
          now={inForce(parameter, contract)}
          begun={begun.get(parameter.name) ?? ''}
          field={field(`values/${parameter.name}`)}
        />
      ))}
      <TextInput
        {...field('contract')}
        label={t('contract')}
        description={t('contractHelp')}
        value={contract}
        onChange={(event) => setContract(event.currentTarget.value)}
        maxLength={200}
      />
      <div className={classes.pair}>
        <TextInput {...field('receivedFrom')} type="date" label={t('receivedFrom')} />
        <TextInput {...field('receivedTo')} type="date" label={t('receivedTo')} />
      </div>
      <p className="soft small">{t('receivedHelp')}</p>
    </ChangeForm>
  );
}

interface InputProps {
  parameter: TriedParameter;
  /** The value in force where it is tried. */
  now: string;
  begun: string;
  field: FieldProps;
}

/** One value, with the one in force and what it takes. */
function TriedInput({ parameter: { type, describe }, now, begun, field }: InputProps) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const text = useText();
  if (type === 'switch')
    return (
      <Radio.Group name={field.name} label={t('enabled')} defaultValue={begun} error={field.error}>
        <div className={classes.pair}>
          <Radio id={field.id} value="yes" label={t('on')} />
          <Radio value="no" label={t('off')} />
        </div>
      </Radio.Group>
    );
  return (
    <TextInput
      {...field}
      label={text(describe)}
      description={t('takes', {
        value: parameterValue(type, now, lang),
        takes: SETTING_TAKES[type][lang],
      })}
      inputMode="decimal"
      defaultValue={typedValue(begun, lang)}
      maxLength={40}
    />
  );
}
