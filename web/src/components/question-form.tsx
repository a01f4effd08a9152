import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Text } from '../../../server/domain/text.js';
import { formatQuoted } from '../../../server/domain/format/list-format.js';
import '../i18n/words/questions.js';
import { useLang, useText } from '../i18n/language.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import classes from './question-form.module.css';

/** What a document asks once for all the places it concerns. */
export interface ShownQuestion {
  code: string;
  seen?: string | null | undefined;
  at: CitedPlace;
  message: Text;
  places: number;
  /** The closed answers, or that a text is asked for. */
  options: 'text' | { value: string; label: Text }[];
  answer: { value: string; by: string | null; at: string } | null;
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
  return props.question.answer === null ? <Open {...props} /> : <Answered {...props} />;
}

function Answered({ question, busy, onUndo }: QuestionFormProps) {
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

function Open({ question, busy, onAnswer, onShow }: QuestionFormProps) {
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
