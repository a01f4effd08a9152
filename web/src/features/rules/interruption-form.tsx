import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiFault } from '../../api/api-fault.js';
import { answerOf, api } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { formText } from '../../components/form-text.js';
import form from '../../components/form.module.css';

/** Turns it on or off, never without a note; an audit counts with it. */
export function InterruptionForm({ code, mayInterrupt }: { code: string; mayInterrupt: boolean }) {
  const { t } = useTranslation(['rules', 'common']);
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
  const said = change.error instanceof ApiFault ? change.error : null;
  return (
    <form
      className={form.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate(formText(new FormData(event.currentTarget), 'note').trim());
      }}
    >
      <h3>{t(mayInterrupt ? 'switchOffTitle' : 'switchOnTitle')}</h3>
      <ErrorSummary faults={faultsOf(change.error, t('common:errorUnreachable'))} />
      <Textarea
        id="note"
        name="note"
        label={t('note')}
        description={t('noteHelp')}
        maxLength={2000}
        autosize
        minRows={2}
        error={said?.of('note')}
      />
      <Button type="submit" loading={change.isPending}>
        {t(mayInterrupt ? 'switchOff' : 'switchOn')}
      </Button>
    </form>
  );
}
