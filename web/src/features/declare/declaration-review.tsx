import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { exact } from '../../../../server/domain/decimal.js';
import { formatList } from '../../../../server/domain/format/list-format.js';
import { formatHours } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { ErrorSummary, faultsOf } from '../../components/error-summary.js';
import { useLang } from '../../i18n/language.js';
import {
  ACCOUNT_NAMES,
  DATA_NAMES,
  nameOf,
  REUSE_NAMES,
  REVIEW_NAMES,
  SAVED_NAMES,
  SHARE_NAMES,
  STAGE_NAMES,
  USE_NAMES,
} from './choices.js';
import { readHours, type Answers } from './declaration-answers.js';
import classes from './declare.module.css';

interface DeclarationReviewProps {
  target: Shape<'DeclarationTarget'>;
  answers: Answers;
  busy: boolean;
  error: Error | null;
  onBack: () => void;
  onSign: () => void;
}

/** Every answer once more before signing, and where it differs from what is billed: said, never held against. */
export function DeclarationReview({ target, answers, busy, error, onBack, onSign }: DeclarationReviewProps) {
  const { t } = useTranslation(['declare', 'common']);
  const lang = useLang();
  const declared = readHours(answers.humanHours);
  const { billedHours } = target;
  const isLess = declared !== null && billedHours !== null && exact(declared).lt(billedHours);
  return (
    <section className={classes.inputs} aria-labelledby="review">
      <h2 id="review">{t('reviewTitle')}</h2>
      <ErrorSummary faults={faultsOf(error, t('common:errorUnreachable'))} />
      <AnswersTold answers={answers} />
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

function AnswersTold({ answers }: { answers: Answers }) {
  const { t } = useTranslation('declare');
  const lang = useLang();
  const isUsed = answers.aiUse !== 'none';
  const one = (names: Parameters<typeof nameOf>[0], value: string): string => {
    const key = nameOf(names, value);
    return key === undefined ? t('notAnswered') : t(key as 'unknown');
  };
  const some = (names: Parameters<typeof nameOf>[0], values: readonly string[]): string =>
    values.length === 0
      ? t('notAnswered')
      : formatList(
          values.map((value) => one(names, value)),
          lang,
        );
  const tools = answers.tools.flatMap((tool, index) =>
    tool.trim() === '' ? [] : [`${tool} (${one(ACCOUNT_NAMES, answers.accounts[index] ?? '')})`],
  );
  const hours = readHours(answers.humanHours);
  const rows: [string, string][] = [
    [t('q1'), one(USE_NAMES, answers.aiUse)],
    ...(isUsed
      ? ([
          [t('q2'), tools.length === 0 ? t('notAnswered') : formatList(tools, lang)],
          [t('q4'), some(STAGE_NAMES, answers.stages)],
          [t('q5'), one(SHARE_NAMES, answers.share)],
          [t('q6'), one(REVIEW_NAMES, answers.review)],
          [t('q8'), one(SAVED_NAMES, answers.daysSaved)],
          [t('q9'), some(DATA_NAMES, answers.dataClasses)],
          [t('q10'), one(REUSE_NAMES, answers.trainingReuse)],
        ] satisfies [string, string][])
      : []),
    [t('q7'), hours === null ? t('notAnswered') : formatHours(hours, lang)],
    [t('q12'), answers.signedBy],
  ];
  return (
    <dl className={classes.answers}>
      {rows.map(([question, answer]) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
