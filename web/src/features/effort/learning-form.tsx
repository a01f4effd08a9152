import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeForm, fieldsOf, ReasonInput } from '../../components/change-form.js';
import rows from '../../components/dated-rows.module.css';
import { formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import type { Asked } from './learnt-table.js';
import type { LearningChanges } from './use-learning.js';

interface LearningFormProps {
  asked: Asked;
  changes: LearningChanges;
  onDone: () => void;
}

/** Forgets one of what may be forgotten, or restores, never without a reason. */
export function LearningForm({ asked, changes, onDone }: LearningFormProps) {
  const { t } = useTranslation('effort');
  const [at, setAt] = useState('0');
  const error = errorOfForm(changes, () => true);
  const field = fieldsOf(error);
  const chosen = asked[Number(at)];
  if (chosen === undefined) return null;
  const { name, forgotten } = chosen;
  return (
    <ChangeForm
      title={{ heading: t(forgotten ? 'formTitle_forget' : 'formTitle_remember', { name }), level: 'h3' }}
      error={error}
      isPending={changes.isPending}
      submit={t(forgotten ? 'forget' : 'remember')}
      cancel={{ words: t('cancel'), onCancel: onDone }}
      onSubmit={(given) => {
        changes.write({ ...chosen, reason: formTexts(given).text('reason') }, { onSuccess: onDone });
      }}
    >
      {asked.length > 1 && (
        <Radio.Group label={t('howMuch')} value={at} onChange={setAt}>
          <div className={rows.choices}>
            {asked.map((one, index) => (
              <Radio key={one.name} value={String(index)} label={one.name} autoFocus={index === 0} />
            ))}
          </div>
        </Radio.Group>
      )}
      <ReasonInput
        {...field('reason')}
        label={t('reason')}
        description={t('reasonHelp')}
        autoFocus={asked.length === 1}
      />
    </ChangeForm>
  );
}
