import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatList } from '../../../../server/domain/format/list-format.js';
import { formatDays, formatHours } from '../../../../server/domain/format/quantity-format.js';
import type { Shape } from '../../api/client.js';
import { AiPolicy, REQUIRED } from '../../components/contract-words.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/contracts.js';
import classes from './declare.module.css';

type Target = Shape<'DeclarationTarget'>;

/** What the declaration is about, what is billed of it, and the one it replaces. */
export function TargetStatus({ form }: { form: Shape<'DeclarationForm'> }) {
  const { t } = useTranslation('declare');
  const lang = useLang();
  const { target, corrects } = form;
  const { billedHours, billedDays } = target;
  const hours = billedHours === null ? null : formatHours(billedHours, lang);
  const days = billedDays === null ? null : formatDays(billedDays, lang);
  return (
    <>
      <span>{t('about', { label: target.label, contract: target.contract.contractRef })}</span>
      {hours !== null && days !== null && <span>{t('billed', { hours, days })}</span>}
      {hours === null && days !== null && <span>{t('billedDays', { days })}</span>}
      {hours !== null && days === null && <span>{t('billedHours', { hours })}</span>}
      {corrects !== null && (
        <span>
          {t('corrects', { ref: corrects.declarationRef, date: formatDate(corrects.signedAt, lang) })}
        </span>
      )}
    </>
  );
}

/** The policy of the contract, and its tools. */
export function PolicyPanel({ policy }: { policy: Target['policy'] }) {
  const { t } = useTranslation(['declare', 'contracts']);
  const lang = useLang();
  const named = (allowed: boolean): string[] =>
    policy.tools.filter((one) => one.allowed === allowed).map(({ tool }) => tool);
  const [admitted, refused] = [named(true), named(false)];
  return (
    <aside className={classes.policy} aria-label={t('policy')}>
      <h2>{t('policy')}</h2>
      <p>
        <AiPolicy value={policy.aiPolicy} />, {t(`contracts:${REQUIRED[policy.required]}`)}
      </p>
      {admitted.length > 0 && <p>{t('allowedTools', { tools: formatList(admitted, lang) })}</p>}
      {refused.length > 0 && <p>{t('notAllowedTools', { tools: formatList(refused, lang) })}</p>}
    </aside>
  );
}
