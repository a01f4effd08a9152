import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTING_TAKES } from '../../../../server/domain/words/setting-words.js';
import { ChangeForm, fieldsOf, ReasonInput, type FieldProps } from '../../components/change-form.js';
import rows from '../../components/dated-rows.module.css';
import { formText, formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import { refusedAsTyped, typedValue, understood, writtenValue } from '../../components/written-setting.js';
import { useLang, useText } from '../../i18n/language.js';
import { lastSeen, scopeOf, valueWords, type ShownParameter } from './setting-values.js';
import type { SettingChanges } from './use-setting-changes.js';

interface SettingFormProps {
  parameter: ShownParameter;
  /** The contract whose value is changed; null: that of the organisation. */
  contract: string | null;
  /** The value to begin with; null: none. */
  value: string | null;
  /** The day of the service. */
  today: string;
  changes: SettingChanges;
  onDone: () => void;
}

/** Sets one parameter from a day on, never without a reason; what the server refuses is told at its field. */
export function SettingForm(props: SettingFormProps) {
  const { parameter, today, changes, onDone } = props;
  const { t } = useTranslation('ruleSettings');
  const text = useText();
  const sent = changes.asked?.change.written.value ?? null;
  const error = refusedAsTyped(
    errorOfForm(changes, (change) => change.parameter === parameter.name),
    [{ field: 'value', type: parameter.type, value: sent }],
    (type) => t('refused', { takes: text(SETTING_TAKES[type]) }),
  );
  // Several parameters may be open: each has ids of its own.
  const idOf = (name: string): string => `${parameter.name}-${name}`;
  const field = fieldsOf(error, idOf);
  const lang = useLang();
  const submit = (given: FormData): void => {
    const { text: filled, orNull } = formTexts(given);
    const what = filled('what');
    const contract = orNull('contract');
    const typed = parameter.type === 'switch' ? what : writtenValue(formText(given, 'value'), lang);
    const value = what === 'default' ? null : typed;
    const written = {
      contract,
      value,
      validFrom: filled('validFrom'),
      reason: filled('reason'),
      seen: lastSeen(scopeOf(parameter, contract)),
    };
    changes.write({ parameter: parameter.name, written }, { onSuccess: onDone });
  };
  return (
    <ChangeForm
      title={{ label: t('changeTitle', { what: text(parameter.describe) }) }}
      error={error}
      idOf={idOf}
      isPending={changes.isPending}
      submit={t('save')}
      cancel={{ words: t('cancel'), onCancel: onDone }}
      onSubmit={submit}
    >
      <ValueInputs {...props} field={field('value')} />
      {parameter.byContract && (
        <TextInput
          {...field('contract')}
          label={t('contract')}
          description={t('contractHelp')}
          defaultValue={props.contract ?? ''}
          maxLength={200}
        />
      )}
      <TextInput
        {...field('validFrom')}
        type="date"
        label={t('validFrom')}
        description={t('validFromHelp')}
        defaultValue={today}
      />
      <ReasonInput {...field('reason')} label={t('reason')} description={t('reasonHelp')} />
    </ChangeForm>
  );
}

interface ValueInputsProps {
  parameter: ShownParameter;
  value: string | null;
  field: FieldProps;
}

/** A value or the default; how a value is read is told while it is typed. */
function ValueInputs({ parameter: { type }, value, field }: ValueInputsProps) {
  const { t } = useTranslation('ruleSettings');
  const lang = useLang();
  const text = useText();
  const isSwitch = type === 'switch';
  const [what, setWhat] = useState(isSwitch ? (value ?? 'yes') : 'value');
  const [typed, setTyped] = useState(value === null ? '' : typedValue(value, lang));
  const read = understood(type, typed, lang);
  return (
    <>
      <Radio.Group name="what" label={t('what')} value={what} onChange={setWhat}>
        <div className={rows.choices}>
          {isSwitch ? (
            <>
              <Radio value="yes" label={t('setYes')} autoFocus />
              <Radio value="no" label={t('setNo')} />
            </>
          ) : (
            <Radio value="value" label={t('setValue')} />
          )}
          <Radio value="default" label={t('setDefault')} />
        </div>
      </Radio.Group>
      {!isSwitch && what === 'value' && (
        <TextInput
          {...field}
          label={t('value')}
          description={t('takes', { takes: text(SETTING_TAKES[type]) })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={40}
          inputMode="decimal"
          autoFocus
        />
      )}
      {!isSwitch && what === 'value' && read !== null && (
        <p className="soft" aria-live="polite">
          {t('reads', { value: valueWords(type, read, { lang, t }) })}
        </p>
      )}
    </>
  );
}
