import { useTranslation } from 'react-i18next';
import type { Shape } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { PageHeading } from '../../components/page-heading.js';
import { AnswersTold } from './answers-told.js';
import type { Answers } from './declaration-answers.js';
import classes from './declare.module.css';

interface DeclarationReceiptProps {
  receipt: Shape<'DeclarationSigned'>;
  form: Shape<'DeclarationForm'>;
  answers: Answers;
}

/** What was signed: its number, version and fingerprint, every answer, and what happens next. */
export function DeclarationReceipt({ receipt, form, answers }: DeclarationReceiptProps) {
  const { t } = useTranslation('declare');
  return (
    <div className={classes.inputs}>
      <PageHeading title={t('receiptTitle')} step="receipt" />
      <dl className={classes.answers}>
        <div>
          <dt>{t('receiptNumber')}</dt>
          <dd>{receipt.declarationRef}</dd>
        </div>
        <div>
          <dt>{t('receiptVersion')}</dt>
          <dd>{receipt.version}</dd>
        </div>
        <div>
          <dt>{t('receiptFingerprint')}</dt>
          <dd>{receipt.sha256}</dd>
        </div>
      </dl>
      <h2>{t('receiptTold')}</h2>
      <AnswersTold form={form} answers={answers} />
      <p>{t('receiptNext')}</p>
      <div className={classes.actions}>
        <ButtonLink to="/my">{t('toMy')}</ButtonLink>
      </div>
    </div>
  );
}
