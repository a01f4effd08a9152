import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { useLang } from '../../i18n/language.js';
import { OneOf, SomeOf } from './choice-inputs.js';
import {
  DATA_NAMES,
  REUSE_NAMES,
  REVIEW_NAMES,
  SAVED_NAMES,
  SHARE_NAMES,
  STAGE_NAMES,
  USE_NAMES,
} from '../../components/declaration-choices.js';
import { savedWords, shareWords } from './answer-words.js';
import { asksReviewDays, type Answers, type StoppingInput } from './declaration-answers.js';
import { takenOver } from './declared-tools.js';
import { otherChoices } from './other-choices.js';
import { ToolInputs } from './tool-inputs.js';
import classes from './declare.module.css';

interface DeclarationInputsProps {
  form: Shape<'DeclarationForm'>;
  answers: Answers;
  /** What was declared before: answers of its own stay on offer. */
  declared: Answers;
  faults: Readonly<Partial<Record<StoppingInput, string>>>;
  onChange: (answers: Partial<Answers>) => void;
}

/**
 * The questions, in the order: what was done, time, data, signature. What a last declaration says already is folded under
 * its reference: then three answers remain.
 */
export function DeclarationInputs(props: DeclarationInputsProps) {
  const { t } = useTranslation('declare');
  const { form, answers, faults, onChange } = props;
  const { target } = form;
  const isUsed = answers.aiUse === 'us' || answers.aiUse === 'subcontractor';
  const needsHours = target.policy.required === 'with_hours' && answers.humanHours.trim() === '';
  return (
    <>
      <OneOf
        name="aiUse"
        question="q1"
        help="q1Help"
        names={USE_NAMES}
        value={answers.aiUse}
        error={faults.aiUse}
        onChange={(aiUse) => onChange({ aiUse })}
      />
      {answers.aiUse === 'unsure' && <p className="soft">{t('unsureHelp')}</p>}
      {answers.aiUse === 'subcontractor' && (
        <TextInput
          label={t('subcontractor')}
          value={answers.subcontractor}
          onChange={(event) => onChange({ subcontractor: event.currentTarget.value })}
        />
      )}
      {isUsed && (
        <Habits last={takenOver(form)}>
          <UseInputs {...props} />
        </Habits>
      )}
      <TextInput
        id="humanHours"
        label={t('q7')}
        description={t('q7Help')}
        inputMode="decimal"
        value={answers.humanHours}
        error={faults.humanHours}
        onChange={(event) => onChange({ humanHours: event.currentTarget.value })}
        rightSection={<span aria-hidden="true">h</span>}
      />
      {needsHours && <p className={classes.note}>{t('q7Required')}</p>}
      <TextInput
        id="signedBy"
        label={t('q12')}
        description={t('q12Help')}
        autoComplete="name"
        value={answers.signedBy}
        error={faults.signedBy}
        onChange={(event) => onChange({ signedBy: event.currentTarget.value })}
      />
    </>
  );
}

/** Answers taken over from a declaration, folded under it; without one they stand open. */
function Habits({ last, children }: { last: Shape<'ContractorDeclaration'> | null; children: ReactNode }) {
  const { t } = useTranslation('declare');
  const lang = useLang();
  if (last === null) return children;
  return (
    <details className={classes.habits}>
      <summary>
        {t('takenOver', { ref: last.declarationRef, date: formatDate(last.signedAt, lang) })} · {t('change')}
      </summary>
      <div className={classes.inputs}>{children}</div>
    </details>
  );
}

function UseInputs({ form, answers, declared, faults, onChange }: DeclarationInputsProps) {
  const { t } = useTranslation('declare');
  const lang = useLang();
  const { target } = form;
  const allowed = target.policy.tools.filter((one) => one.allowed).map(({ tool }) => tool);
  return (
    <>
      <ToolInputs answers={answers} declared={declared} allowed={allowed} onChange={onChange} />
      <SomeOf
        name="stages"
        question="q4"
        names={STAGE_NAMES}
        others={otherChoices(STAGE_NAMES, declared.stages, (word) => word)}
        value={answers.stages}
        onChange={(stages) => onChange({ stages })}
      />
      <OneOf
        name="share"
        question="q5"
        help="q5Help"
        names={SHARE_NAMES}
        others={otherChoices(SHARE_NAMES, [declared.share, answers.share], (one) => shareWords(one, t, lang))}
        value={answers.share}
        onChange={(share) => onChange({ share })}
      />
      <OneOf
        name="review"
        question="q6"
        help="q6Help"
        names={REVIEW_NAMES}
        value={answers.review}
        onChange={(review) => onChange({ review })}
      />
      {asksReviewDays(answers) && (
        <TextInput
          id="reviewDays"
          label={t('reviewDaysAsked')}
          description={t('reviewDaysHelp')}
          inputMode="decimal"
          value={answers.reviewDays}
          error={faults.reviewDays}
          onChange={(event) => onChange({ reviewDays: event.currentTarget.value })}
          rightSection={<span aria-hidden="true">{lang === 'fr' ? 'j' : 'd'}</span>}
        />
      )}
      <OneOf
        name="daysSaved"
        question="q8"
        help="q8Help"
        names={SAVED_NAMES}
        others={otherChoices(SAVED_NAMES, [declared.daysSaved, answers.daysSaved], (one) =>
          savedWords(one, t, lang),
        )}
        value={answers.daysSaved}
        onChange={(daysSaved) => onChange({ daysSaved })}
      />
      <SomeOf
        name="dataClasses"
        question="q9"
        help="q9Help"
        names={DATA_NAMES}
        others={otherChoices(DATA_NAMES, declared.dataClasses, (word) => word)}
        value={answers.dataClasses}
        onChange={(dataClasses) => onChange({ dataClasses })}
      />
      <OneOf
        name="trainingReuse"
        question="q10"
        names={REUSE_NAMES}
        others={otherChoices(REUSE_NAMES, [declared.trainingReuse, answers.trainingReuse], () => t('byTool'))}
        value={answers.trainingReuse}
        onChange={(trainingReuse) => onChange({ trainingReuse })}
      />
      {(target.policy.aiPolicy === 'prior_approval' || declared.priorApprovalRef !== '') && (
        <TextInput
          label={t('q11')}
          description={t('q11Help')}
          value={answers.priorApprovalRef}
          onChange={(event) => onChange({ priorApprovalRef: event.currentTarget.value })}
        />
      )}
    </>
  );
}
