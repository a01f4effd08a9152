import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formFaults } from '../../../server/domain/form-faults.js';
import '../i18n/words/questions.js';
import { useLang, useText } from '../i18n/language.js';
import { FormFieldInput, type ShownField } from './form-field-input.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import type { ShownQuestion } from './question-form.js';
import { answerLine, typedAtFirst, writtenValues } from './written-answer.js';
import classes from './question-form.module.css';

interface FormQuestionProps {
  question: ShownQuestion;
  fields: readonly ShownField[];
  busy: boolean;
  onAnswer: (value: string) => void;
  /** Leaves an answer that was given as it is; null where none was. */
  onKeep: (() => void) | null;
  onShow: ShowPlace;
}

/** A question with a form: what was read stands in it, for a person to confirm, correct and complete. */
export function FormQuestion({ question, fields, busy, onAnswer, onKeep, onShow }: FormQuestionProps) {
  const { t } = useTranslation('questions');
  const lang = useLang();
  const text = useText();
  const title = useId();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(() => typedAtFirst(fields, question.answer?.value ?? null, lang));
  const [tried, setTried] = useState(false);
  const values = writtenValues(fields, typed, lang);
  const faults = new Map(
    formFaults(fields, values).map(({ name, message }) => [name, text(message)] as const),
  );
  const isEmpty = [...values.values()].every((value) => value === '');
  const inFile = (at: CitedPlace): CitedPlace => ({ ...at, documentId: question.at.documentId ?? null });
  const send = (): void => {
    setTried(true);
    const [faulty] = faults.keys();
    if (faulty === undefined && !isEmpty) {
      onAnswer(answerLine(values));
      return;
    }
    const index = Math.max(
      0,
      fields.findIndex(({ name }) => name === faulty),
    );
    form.current?.querySelectorAll<HTMLElement>('input, select')[index]?.focus();
  };
  return (
    <form
      ref={form}
      className={classes.form}
      data-question={question.code}
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p id={title} className={classes.title}>
        {text(question.message)}
      </p>
      <p className="small">
        <SourceLink place={question.at} onShow={onShow} />
        {fields.some(({ required }) => required) && <> · {t('requiredMark')}</>}
      </p>
      <div className={classes.fields}>
        {fields.map((field) => (
          <FormFieldInput
            key={field.name}
            field={{ ...field, at: field.at === null ? null : inFile(field.at) }}
            value={typed[field.name] ?? ''}
            error={tried ? faults.get(field.name) : undefined}
            onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
            onShow={onShow}
          />
        ))}
      </div>
      {tried && isEmpty && faults.size === 0 && <p role="alert">{t('fillOne')}</p>}
      <div className={classes.actions}>
        <Button type="submit" loading={busy}>
          {t('answer')}
        </Button>
        {onKeep !== null && (
          <Button variant="default" onClick={onKeep}>
            {t('keepAnswer')}
          </Button>
        )}
      </div>
    </form>
  );
}
