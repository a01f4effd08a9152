import { useTranslation } from 'react-i18next';
import { ChangeForm, fieldsOf, ReasonInput } from '../../components/change-form.js';
import { formTexts } from '../../components/form-text.js';
import { errorOfForm } from '../../components/use-row-changes.js';
import type { Asked } from './learnt-table.js';
import type { LearningChanges } from './use-learning.js';

interface LearningFormProps {
  asked: Asked;
  changes: LearningChanges;
  onDone: () => void;
}

/** Forgets or restores, never without a reason. */
export function LearningForm({ asked, changes, onDone }: LearningFormProps) {
  const { t } = useTranslation('effort');
  const error = errorOfForm(changes, () => true);
  const field = fieldsOf(error);
  const { name, forgotten } = asked;
  return (
    <ChangeForm
      title={{ heading: t(forgotten ? 'formTitle_forget' : 'formTitle_remember', { name }), level: 'h3' }}
      error={error}
      isPending={changes.isPending}
      submit={t(forgotten ? 'forget' : 'remember')}
      cancel={{ words: t('cancel'), onCancel: onDone }}
      onSubmit={(given) => {
        changes.write({ ...asked, reason: formTexts(given).text('reason') }, { onSuccess: onDone });
      }}
    >
      <ReasonInput {...field('reason')} label={t('reason')} description={t('reasonHelp')} autoFocus />
    </ChangeForm>
  );
}
