import { Button, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import form from '../../components/form.module.css';
import { formText } from '../../components/form-text.js';
import classes from './ai-policy.module.css';
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
  const { t } = useTranslation(['aiPolicy', 'common']);
  const box = useRef<HTMLFormElement>(null);
  const { asked } = changes;
  const isOwn = asked !== undefined && !asked.isUndo && asked.change.what !== 'withdraw';
  const error = isOwn ? changes.error : null;
  const said = error instanceof ApiFault ? error : null;
  const submit = (given: FormData): void => {
    const written = writtenIn(given);
    const done = (): void => {
      box.current?.reset();
      onDone();
    };
    changes.write(edited === null ? { what: 'add', written } : { what: 'correct', row: edited, written }, {
      onSuccess: done,
    });
  };
  return (
    <form
      ref={box}
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <h2>{edited === null ? t('addTitle') : t('correctTitle', { tool: edited.tool })}</h2>
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      <TextInput
        id="tool"
        name="tool"
        label={t('tool')}
        description={t('toolHelp')}
        defaultValue={edited?.tool}
        maxLength={200}
        autoFocus={edited !== null}
        error={said?.of('tool')}
      />
      <TextInput
        id="synonyms"
        name="synonyms"
        label={t('synonyms')}
        description={t('synonymsHelp')}
        defaultValue={edited?.synonyms.join(', ')}
        error={said?.of('synonyms')}
      />
      <Radio.Group
        name="allowed"
        label={t('decision')}
        defaultValue={edited?.allowed === false ? 'no' : 'yes'}
      >
        <div className={classes.choices}>
          <Radio value="yes" label={t('toolAllowed')} />
          <Radio value="no" label={t('toolRefused')} />
        </div>
      </Radio.Group>
      <NativeSelect
        id="maxDataClass"
        name="maxDataClass"
        label={t('maxDataClass')}
        defaultValue={edited?.maxDataClass ?? ''}
        data={[
          { value: '', label: t('classUnsaid') },
          ...DATA_CLASSES.map((value) => ({ value, label: t(CLASS_WORDS[value]) })),
        ]}
        error={said?.of('maxDataClass')}
      />
      <TextInput
        id="regions"
        name="regions"
        label={t('regions')}
        description={t('regionsHelp')}
        defaultValue={edited?.regions.join(', ')}
        error={said?.of('regions')}
      />
      <TextInput
        id="exceptions"
        name="exceptions"
        label={t('exceptions')}
        description={t('exceptionsHelp')}
        defaultValue={edited?.exceptions ?? ''}
        maxLength={2000}
        error={said?.of('exceptions')}
      />
      <TextInput
        id="contract"
        name="contract"
        label={t('contract')}
        description={t('contractHelp')}
        defaultValue={edited?.contract?.contractRef ?? ''}
        maxLength={200}
        error={said?.of('contract')}
      />
      <TextInput
        id="validFrom"
        name="validFrom"
        type="date"
        label={t('validFrom')}
        defaultValue={edited?.validFrom ?? today}
        error={said?.of('validFrom')}
      />
      <TextInput
        id="validTo"
        name="validTo"
        type="date"
        label={t('validTo')}
        description={t('validToHelp')}
        defaultValue={edited?.validTo ?? ''}
        error={said?.of('validTo')}
      />
      <Textarea
        id="reason"
        name="reason"
        label={t('reason')}
        description={t('reasonHelp')}
        maxLength={2000}
        autosize
        minRows={2}
        error={said?.of('reason')}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={changes.isPending}>
          {t(edited === null ? 'add' : 'save')}
        </Button>
        {edited !== null && (
          <Button variant="default" onClick={onDone}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What was filled in. */
function writtenIn(given: FormData): WrittenPolicy {
  const text = (name: string): string => formText(given, name).trim();
  const orNull = (name: string): string | null => text(name) || null;
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
