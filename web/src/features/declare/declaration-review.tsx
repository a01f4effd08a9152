import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../../server/domain/decimal.js';
import { formatHours } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { useLang } from '../../i18n/language.js';
import { AnswersTold } from './answers-told.js';
import { readTime, type Answers } from './declaration-answers.js';
import classes from './declare.module.css';

interface DeclarationReviewProps {
  form: Shape<'DeclarationForm'>;
  answers: Answers;
  busy: boolean;
  error: Error | null;
  onBack: () => void;
  onSign: () => void;
}

/** Every answer once more before signing, and where it differs from what is billed: said, never held against. */
export function DeclarationReview({ form, answers, busy, error, onBack, onSign }: DeclarationReviewProps) {
  const { t } = useTranslation(['declare', 'common']);
  const lang = useLang();
  const declared = readTime(answers.humanHours);
  const { billedHours } = form.target;
  const isLess = declared !== null && billedHours !== null && exact(declared).lt(billedHours);
  return (
    <section className={classes.inputs} aria-labelledby="review">
      <h2 id="review">{t('reviewTitle')}</h2>
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      <AnswersTold form={form} answers={answers} />
      {isLess && (
        <p className={classes.note}>
          {t('difference', {
            billed: formatHours(billedHours, lang),
            declared: formatHours(declared, lang),
          })}
        </p>
      )}
      <div className={classes.actions}>
        <Button loading={busy} onClick={onSign}>
          {t('sign')}
        </Button>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
      </div>
    </section>
  );
}
