import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { readFormAnswer } from '../../../server/domain/answer-form.js';
import type { Text } from '../../../server/domain/text.js';
import '../i18n/words/questions.js';
import { useText } from '../i18n/language.js';
import type { ShownField } from './form-field-input.js';
import classes from './question-form.module.css';

interface FormAnswerProps {
  question: { message: Text };
  fields: readonly ShownField[];
  /** In one line, as it was given; `recalled`: about another document, so that here it can only be changed. */
  answer: { value: string; recalled: boolean };
  busy: boolean;
  onChange: () => void;
  onUndo: () => void;
}

/** What a form was answered, field by field; it can be changed or taken back. */
export function FormAnswer({ question, fields, answer, busy, onChange, onUndo }: FormAnswerProps) {
  const { t } = useTranslation('questions');
  const text = useText();
  const values = readFormAnswer(answer.value) ?? new Map<string, string>();
  return (
    <div className={classes.form}>
      <p className={classes.title}>{text(question.message)}</p>
      {answer.recalled && <p>{t('recalled')}</p>}
      <dl className={classes.given}>
        {fields.map(({ name, label, choices }) => {
          const value = values.get(name);
          if (value === undefined) return null;
          const chosen = choices?.find((choice) => choice.value === value);
          return (
            <Fragment key={name}>
              <dt>{text(label)}</dt>
              <dd>{chosen === undefined ? value : text(chosen.label)}</dd>
            </Fragment>
          );
        })}
      </dl>
      <div className={classes.actions}>
        <Button variant="default" disabled={busy} onClick={onChange}>
          {t('change')}
        </Button>
        {!answer.recalled && (
          <Button variant="default" loading={busy} onClick={onUndo}>
            {t('undo')}
          </Button>
        )}
      </div>
    </div>
  );
}
