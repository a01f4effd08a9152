import { Button, NativeSelect, Radio, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTING_TAKES } from '../../../../server/domain/words/setting-words.js';
import { parameterValue } from '../../../../server/domain/words/simulation-words.js';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import form from '../../components/form.module.css';
import { Loaded } from '../../components/panel.js';
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
  const { t } = useTranslation(['simulations', 'common']);
  const lang = useLang();
  const { set } = route.useSearch();
  const navigate = route.useNavigate();
  const simulate = useSimulate(code);
  const said = simulate.error instanceof ApiFault ? simulate.error : null;
  const begun = beginning(parameters, set);
  const [contract, setContract] = useState('');
  const ask = (body: Shape<'SimulationRequest'>): void => {
    simulate.mutate(body, { onSuccess: ({ id }) => void navigate({ search: (now) => ({ ...now, id }) }) });
  };
  return (
    <form
      className={form.form}
      noValidate
      aria-label={t('formTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        ask(askedIn(new FormData(event.currentTarget), parameters, lang));
      }}
    >
      <ErrorSummary faults={faultsOf(simulate.error, t('common:errorUnreachable'))} />
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
          error={said?.of(`values/${parameter.name}`)}
        />
      ))}
      <TextInput
        id="contract"
        name="contract"
        label={t('contract')}
        description={t('contractHelp')}
        value={contract}
        onChange={(event) => setContract(event.currentTarget.value)}
        maxLength={200}
        error={said?.of('contract')}
      />
      <div className={classes.pair}>
        <TextInput
          id="receivedFrom"
          name="receivedFrom"
          type="date"
          label={t('receivedFrom')}
          error={said?.of('receivedFrom')}
        />
        <TextInput
          id="receivedTo"
          name="receivedTo"
          type="date"
          label={t('receivedTo')}
          error={said?.of('receivedTo')}
        />
      </div>
      <p className="soft small">{t('receivedHelp')}</p>
      <Button type="submit" loading={simulate.isPending}>
        {t('simulate')}
      </Button>
    </form>
  );
}

interface InputProps {
  parameter: TriedParameter;
  /** The value in force where it is tried. */
  now: string;
  begun: string;
  error: string | undefined;
}

/** One value, with the one in force and what it takes. */
function TriedInput({ parameter: { name, type, describe }, now, begun, error }: InputProps) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const text = useText();
  const id = `values/${name}`;
  if (type === 'switch')
    return (
      <Radio.Group name={id} label={t('enabled')} defaultValue={begun} error={error}>
        <div className={classes.pair}>
          <Radio id={id} value="yes" label={t('on')} />
          <Radio value="no" label={t('off')} />
        </div>
      </Radio.Group>
    );
  return (
    <TextInput
      id={id}
      name={id}
      label={text(describe)}
      description={t('takes', {
        value: parameterValue(type, now, lang),
        takes: SETTING_TAKES[type][lang],
      })}
      inputMode="decimal"
      defaultValue={lang === 'fr' ? begun.replace('.', ',') : begun}
      maxLength={40}
      error={error}
    />
  );
}
