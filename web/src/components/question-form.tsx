import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../server/domain/text.js';
import { formatQuoted } from '../../../server/domain/format/list-format.js';
import '../i18n/words/questions.js';
import { useLang, useText } from '../i18n/language.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { FormAnswer } from './form-answer.js';
import { FormQuestion } from './form-question.js';
import type { ShownField } from './form-field-input.js';
import classes from './question-form.module.css';

/** What a document asks once for all the places it concerns. */
export interface ShownQuestion {
  code: string;
  seen?: string | null | undefined;
  at: CitedPlace;
  message: Text;
  places: number;
  /** The closed answers, that a text is asked for, or the fields of a form. */
  options: 'text' | { value: string; label: Text }[] | { form: ShownField[] };
  answer: { value: string; by: string | null; at: string; recalled: boolean } | null;
}

interface QuestionFormProps {
  question: ShownQuestion;
  busy: boolean;
  onAnswer: (value: string) => void;
  onUndo: () => void;
  onShow: ShowPlace;
}

/** A question with its answers, none chosen beforehand; an answer given can be taken back. */
export function QuestionForm(props: QuestionFormProps) {
  const { question } = props;
  const { options } = question;
  // The form goes with its answer: one that was changed stands in a fresh form.
  if (typeof options === 'object' && 'form' in options)
    return <Form key={question.answer?.value} {...props} fields={options.form} />;
  const simple = { ...props, question: { ...question, options } };
  return props.question.answer === null ? <Open {...simple} /> : <Answered {...simple} />;
}

function Form(props: QuestionFormProps & { fields: ShownField[] }) {
  const [isChanging, setIsChanging] = useState(false);
  const { answer } = props.question;
  const onAnswer = (value: string): void => {
    // The same answer again is still one to read the file with.
    if (value === answer?.value) setIsChanging(false);
    props.onAnswer(value);
  };
  if (answer === null || isChanging) {
    const onKeep = answer === null ? null : (): void => setIsChanging(false);
    return <FormQuestion {...props} onAnswer={onAnswer} onKeep={onKeep} />;
  }
  return <FormAnswer {...props} answer={answer} onChange={() => setIsChanging(true)} />;
}

/** A question that is answered with one value. */
type SimpleProps = QuestionFormProps & {
  question: { options: Exclude<ShownQuestion['options'], { form: ShownField[] }> };
};

function Answered({ question, busy, onUndo }: SimpleProps) {
  const { t } = useTranslation('questions');
  const text = useText();
  const { options, answer } = question;
  const value = answer?.value ?? '';
  const known = options === 'text' ? undefined : options.find((one) => one.value === value);
  return (
    <div className={classes.form}>
      <p>
        {text(question.message)} <strong>{known === undefined ? value : text(known.label)}</strong>
      </p>
      <Button variant="default" loading={busy} onClick={onUndo}>
        {t('undo')}
      </Button>
    </div>
  );
}

function Open({ question, busy, onAnswer, onShow }: SimpleProps) {
  const { t } = useTranslation('questions');
  const lang = useLang();
  const text = useText();
  const [given, setGiven] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = given.trim() === '';
  const { options, seen } = question;
  const said = {
    label: text(question.message),
    description: t('forWholeFile', { count: question.places }),
    error: tried && isMissing ? t(options === 'text' ? 'writeOne' : 'chooseOne') : undefined,
  };
  return (
    <form
      className={classes.form}
      data-question={question.code}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing) onAnswer(given.trim());
      }}
    >
      {options === 'text' ? (
        <TextInput {...said} value={given} onChange={(event) => setGiven(event.currentTarget.value)} />
      ) : (
        <Radio.Group {...said} value={given === '' ? null : given} onChange={setGiven}>
          <Stack gap="xs" mt="xs">
            {options.map(({ value, label }) => (
              <Radio key={value} value={value} label={text(label)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <p className="small">
        <SourceLink place={question.at} onShow={onShow} />
        {seen !== undefined && seen !== null && ` : ${formatQuoted(seen, lang)}`}
      </p>
      <Button type="submit" loading={busy}>
        {t('answer')}
      </Button>
    </form>
  );
}
