import { useTranslation } from 'react-i18next';
import '../i18n/words/invoices.js';
import { Tag } from './tag.js';

/** The rules that failed on an invoice: by these it is not audited, whatever the others found. Nothing where none failed. */
export function NotAuditedBy({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('invoices');
  if (codes.length === 0) return null;
  return <Tag meaning="error">{t('notAuditedBy', { codes: codes.join(', ') })}</Tag>;
}
