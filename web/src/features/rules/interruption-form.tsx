import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api/client.js';
import { ChangeForm, fieldsOf, ReasonInput } from '../../components/change-form.js';
import { formTexts } from '../../components/form-text.js';

/** Turns it on or off, never without a note; an audit counts with it. */
export function InterruptionForm({ code, mayInterrupt }: { code: string; mayInterrupt: boolean }) {
  const { t } = useTranslation('rules');
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: (note: string) =>
      answerOf(
        api.PUT('/rules/{code}/interruption', {
          params: { path: { code } },
          body: { mayInterrupt: !mayInterrupt, note },
        }),
      ),
    onSuccess: () => {
      // The form is made anew with the decision: the title takes over.
      document.querySelector('h1')?.focus();
      return queries.invalidateQueries({ queryKey: ['interruptions'] });
    },
  });
  return (
    <ChangeForm
      title={{ heading: t(mayInterrupt ? 'switchOffTitle' : 'switchOnTitle'), level: 'h3' }}
      error={change.error}
      isPending={change.isPending}
      submit={t(mayInterrupt ? 'switchOff' : 'switchOn')}
      cancel={null}
      onSubmit={(given) => change.mutate(formTexts(given).text('note'))}
    >
      <ReasonInput {...fieldsOf(change.error)('note')} label={t('note')} description={t('noteHelp')} />
    </ChangeForm>
  );
}
