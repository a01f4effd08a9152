import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLang } from '../../i18n/language.js';
import { missingToSign, type Answers } from './declaration-answers.js';
import { DeclarationInputs } from './declaration-inputs.js';
import { DeclarationReceipt } from './declaration-receipt.js';
import { toRequest } from './declaration-request.js';
import { DeclarationReview } from './declaration-review.js';
import { DraftState } from './draft-state.js';
import { declaredAnswers, firstAnswers } from './first-answers.js';
import { PolicyPanel, TargetStatus } from './target-panels.js';
import { useDraft } from './use-draft.js';
import classes from './declare.module.css';

const FAULT_WORDS = {
  aiUse: 'needAnswer',
  reviewDays: 'reviewDaysWrong',
  humanHours: 'q7Wrong',
  signedBy: 'needName',
} as const;

interface DeclarationStepsProps {
  form: Shape<'DeclarationForm'>;
  account: string;
}

/** The form and the answers as they were when the button was pressed. */
interface Signed {
  form: Shape<'DeclarationForm'>;
  answers: Answers;
}

/** Fill in, read again, sign: nothing is asked for before the signature. */
export function DeclarationSteps({ form, account }: DeclarationStepsProps) {
  const { t } = useTranslation('declare');
  const { target } = form;
  const queries = useQueryClient();
  const lang = useLang();
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(form, account, lang));
  const declared = useMemo(() => declaredAnswers(form, lang), [form, lang]);
  const [step, setStep] = useState<'fill' | 'review'>('fill');
  const [missing, setMissing] = useState<readonly (keyof typeof FAULT_WORDS)[]>([]);
  const draft = useDraft(target.id, answers);
  const sign = useMutation({
    // The receipt tells what was signed: by then the form is read again, with the new declaration as the one in force.
    mutationFn: (signed: Signed) =>
      answerOf(api.POST('/declarations', { body: toRequest(signed.form, signed.answers) })),
    onSuccess: () => {
      void queries.invalidateQueries();
    },
  });
  const title = t('titleFor', { label: target.label });
  if (sign.isSuccess) return <DeclarationReceipt receipt={sign.data} {...sign.variables} />;
  if (step === 'review') {
    return (
      <>
        <PageHeading title={title} step="review">
          <TargetStatus form={form} />
        </PageHeading>
        <DeclarationReview
          form={form}
          answers={answers}
          busy={sign.isPending}
          error={sign.error}
          onBack={() => setStep('fill')}
          onSign={() => sign.mutate({ form, answers })}
        />
      </>
    );
  }
  const faults = missing.map((field) => ({ field, detail: t(FAULT_WORDS[field]) }));
  return (
    <>
      <PageHeading title={title}>
        <TargetStatus form={form} />
      </PageHeading>
      <div className={classes.page}>
        <form
          className={classes.inputs}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const now = missingToSign(answers);
            setMissing(now);
            if (now.length === 0) setStep('review');
          }}
        >
          <ErrorSummary faults={faults} />
          <DeclarationInputs
            form={form}
            answers={answers}
            declared={declared}
            faults={Object.fromEntries(faults.map(({ field, detail }) => [field, detail]))}
            onChange={(changed) => {
              setAnswers((before) => ({ ...before, ...changed }));
              setMissing((before) => before.filter((field) => !Object.hasOwn(changed, field)));
            }}
          />
          <div className={classes.actions}>
            <Button type="submit">{t('toReview')}</Button>
            <DraftState saved={draft.data?.savedAt ?? form.savedAt} isFailed={draft.isError} />
          </div>
        </form>
        <PolicyPanel policy={target.policy} />
      </div>
    </>
  );
}
