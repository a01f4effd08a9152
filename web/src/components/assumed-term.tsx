import { useTranslation } from 'react-i18next';
import '../i18n/words/contracts.js';

interface AssumedTermProps {
  /** What the reader of the contract assumed. */
  assumed: readonly string[];
  /** Columns of the register whose values stand before this word. */
  columns: readonly string[];
}

/** Says of a term of a contract that nothing states it; nothing where it is stated. */
export function AssumedTerm({ assumed, columns }: AssumedTermProps) {
  const { t } = useTranslation('contracts');
  if (!columns.some((column) => assumed.includes(column))) return null;
  return <span className="soft"> ({t('assumed')})</span>;
}
