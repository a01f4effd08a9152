import { Button, Radio, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SETTING_TAKES } from '../../../../server/domain/words/setting-words.js';
import { ApiFault } from '../../api/api-fault.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import form from '../../components/form.module.css';
import { formText } from '../../components/form-text.js';
import { useLang, useText } from '../../i18n/language.js';
import classes from './settings.module.css';
import {
  lastSeen,
  scopeOf,
  typedValue,
  understood,
  valueWords,
  writtenValue,
  type ShownParameter,
} from './setting-values.js';
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
  const { t } = useTranslation(['ruleSettings', 'common']);
  const text = useText();
  const { asked, error: failed } = changes;
  const isOwn = asked?.parameter === parameter.name && !asked.isUndo;
  const error = isOwn ? failed : null;
  const said = error instanceof ApiFault ? error : null;
  const id = (field: string): string => `${parameter.name}-${field}`;
  const faults = faultsOf(error, t('common:errorUnreachable')).map(({ field, detail }) => ({
    field: field === null ? null : id(field),
    detail,
  }));
  const lang = useLang();
  const submit = (given: FormData): void => {
    const what = formText(given, 'what');
    const contract = formText(given, 'contract').trim() || null;
    const typed = parameter.type === 'switch' ? what : writtenValue(formText(given, 'value'), lang);
    const value = what === 'default' ? null : typed;
    const written = {
      contract,
      value,
      validFrom: formText(given, 'validFrom'),
      reason: formText(given, 'reason').trim(),
      seen: lastSeen(scopeOf(parameter, contract)),
    };
    changes.write({ parameter: parameter.name, written, isUndo: false }, { onSuccess: onDone });
  };
  return (
    <form
      className={form.form}
      noValidate
      aria-label={t('changeTitle', { what: text(parameter.describe) })}
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <ErrorSummary faults={faults} />
      <ValueInputs {...props} id={id} error={said?.of('value')} />
      {parameter.byContract && (
        <TextInput
          id={id('contract')}
          name="contract"
          label={t('contract')}
          description={t('contractHelp')}
          defaultValue={props.contract ?? ''}
          maxLength={200}
          error={said?.of('contract')}
        />
      )}
      <TextInput
        id={id('validFrom')}
        name="validFrom"
        type="date"
        label={t('validFrom')}
        description={t('validFromHelp')}
        defaultValue={today}
        error={said?.of('validFrom')}
      />
      <Textarea
        id={id('reason')}
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        maxLength={2000}
        autosize
        minRows={2}
        error={said?.of('reason')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={changes.isPending}>
          {t('save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

interface ValueInputsProps {
  parameter: ShownParameter;
  value: string | null;
  id: (field: string) => string;
  error: string | undefined;
}

/** A value or the default; how a value is read is told while it is typed. */
function ValueInputs({ parameter: { type }, value, id, error }: ValueInputsProps) {
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
        <div className={classes.choices}>
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
          id={id('value')}
          name="value"
          label={t('value')}
          description={t('takes', { takes: text(SETTING_TAKES[type]) })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={40}
          inputMode="decimal"
          autoFocus
          error={error}
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
