import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChangeForm, fieldsOf, ReasonInput } from '../../components/change-form.js';
import rows from '../../components/dated-rows.module.css';
import { formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import { CLASS_WORDS, DATA_CLASSES, namesIn, type PolicyRow, type WrittenPolicy } from './policy-values.js';
import type { PolicyChanges } from './use-policy-changes.js';

interface PolicyFormProps {
  /** The row to correct; null to add one. */
  edited: PolicyRow | null;
  /** The day of the service. */
  today: string;
  changes: PolicyChanges;
  onDone: () => void;
}

/** Adds a row to the policy, or corrects one, never without a reason; what the server refuses is told at its field. */
export function PolicyForm({ edited, today, changes, onDone }: PolicyFormProps) {
  const { t } = useTranslation('aiPolicy');
  const error = errorOfForm(changes, ({ what }) => what !== 'withdraw');
  const field = fieldsOf(error);
  const submit = (given: FormData, empty: () => void): void => {
    const written = writtenIn(given);
    const onSuccess = (): void => {
      empty();
      onDone();
    };
    changes.write(edited === null ? { what: 'add', written } : { what: 'correct', row: edited, written }, {
      onSuccess,
    });
  };
  return (
    <ChangeForm
      title={{ heading: edited === null ? t('addTitle') : t('correctTitle', { tool: edited.tool }) }}
      error={error}
      isPending={changes.isPending}
      submit={t(edited === null ? 'add' : 'save')}
      cancel={edited === null ? null : { words: t('cancel'), onCancel: onDone }}
      onSubmit={submit}
    >
      <TextInput
        {...field('tool')}
        label={t('tool')}
        description={t('toolHelp')}
        defaultValue={edited?.tool}
        maxLength={200}
        autoFocus={edited !== null}
      />
      <TextInput
        {...field('synonyms')}
        label={t('synonyms')}
        description={t('synonymsHelp')}
        defaultValue={edited?.synonyms.join(', ')}
      />
      <Radio.Group
        name="allowed"
        label={t('decision')}
        defaultValue={edited?.allowed === false ? 'no' : 'yes'}
      >
        <div className={rows.choices}>
          <Radio value="yes" label={t('toolAllowed')} />
          <Radio value="no" label={t('toolRefused')} />
        </div>
      </Radio.Group>
      <NativeSelect
        {...field('maxDataClass')}
        label={t('maxDataClass')}
        defaultValue={edited?.maxDataClass ?? ''}
        data={[
          { value: '', label: t('classUnsaid') },
          ...DATA_CLASSES.map((value) => ({ value, label: t(CLASS_WORDS[value]) })),
        ]}
      />
      <TextInput
        {...field('regions')}
        label={t('regions')}
        description={t('regionsHelp')}
        defaultValue={edited?.regions.join(', ')}
      />
      <TextInput
        {...field('exceptions')}
        label={t('exceptions')}
        description={t('exceptionsHelp')}
        defaultValue={edited?.exceptions ?? ''}
        maxLength={2000}
      />
      <TextInput
        {...field('contract')}
        label={t('contract')}
        description={t('contractHelp')}
        defaultValue={edited?.contract?.contractRef ?? ''}
        maxLength={200}
      />
      <TextInput
        {...field('validFrom')}
        type="date"
        label={t('validFrom')}
        defaultValue={edited?.validFrom ?? today}
      />
      <TextInput
        {...field('validTo')}
        type="date"
        label={t('validTo')}
        description={t('validToHelp')}
        defaultValue={edited?.validTo ?? ''}
      />
      <ReasonInput {...field('reason')} label={t('reason')} description={t('reasonHelp')} />
    </ChangeForm>
  );
}

/** What was filled in. */
function writtenIn(given: FormData): WrittenPolicy {
  const { text, orNull } = formTexts(given);
  return {
    contract: orNull('contract'),
    tool: text('tool'),
    synonyms: namesIn(text('synonyms')),
    allowed: text('allowed') !== 'no',
    maxDataClass: DATA_CLASSES.find((one) => one === text('maxDataClass')) ?? null,
    regions: namesIn(text('regions')),
    exceptions: orNull('exceptions'),
    validFrom: text('validFrom'),
    validTo: orNull('validTo'),
    reason: text('reason'),
  };
}
