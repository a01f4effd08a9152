import { useTranslation } from 'react-i18next';
import type { Shape } from '../../api/client.js';
import { useLang } from '../../i18n/language.js';
import type { Answers } from './declaration-answers.js';
import { toldAnswers } from './told-answers.js';
import classes from './declare.module.css';

/** Every field that is signed, in words: before the signature and on its receipt. */
export function AnswersTold({ form, answers }: { form: Shape<'DeclarationForm'>; answers: Answers }) {
  const { t } = useTranslation('declare');
  const lang = useLang();
  return (
    <dl className={classes.answers}>
      {toldAnswers(form, answers, t, lang).map(({ question, answer }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
