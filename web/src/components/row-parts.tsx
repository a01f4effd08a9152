import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { useLang } from '../i18n/language.js';
import type { Meaning } from '../theme/tokens.js';
import rows from './dated-rows.module.css';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';

interface RowAction {
  words: string;
  /** The same with what it is about, for whoever hears the buttons without their row. */
  about: string;
  onClick: () => void;
}

/** What can be done with a row. */
export function RowButton({ words, about, onClick }: RowAction) {
  return (
    <Button variant="default" size="xs" aria-label={about} onClick={onClick}>
      {words}
    </Button>
  );
}

/** All that can be done with a row, beside each other where there is room. */
export function RowButtons({ actions }: { actions: readonly RowAction[] }) {
  return (
    <span className={rows.actions}>
      {actions.map((action) => (
        <RowButton key={action.words} {...action} />
      ))}
    </span>
  );
}

const MEANINGS = {
  counts: 'cleared',
  coming: 'soon',
  past: 'weak',
  corrected: 'weak',
  withdrawn: 'weak',
  overridden: 'weak',
  replaced: 'weak',
  unusable: 'error',
  beyond: 'error',
} as const satisfies Record<string, Meaning>;

/** Whether a row counts, will or did. */
export function Standing({ standing, words }: { standing: keyof typeof MEANINGS; words: string }) {
  return (
    <span className="nowrap">
      <Tag meaning={MEANINGS[standing]}>{words}</Tag>
    </span>
  );
}

interface WrittenByProps {
  /** Null: the account is closed, or a register names nobody. */
  name: string | null;
  /** An instant, ISO 8601. */
  at: string;
  /** Where its register stands; null for a row that was written here. */
  source?: CitedPlace | null;
  onShow?: ShowPlace;
}

/** Who wrote a row and when; of a row of a register, where it stands. */
export function WrittenBy({ name, at, source = null, onShow }: WrittenByProps) {
  const { t } = useTranslation('common');
  const lang = useLang();
  const nobody = t(source === null ? 'closedAccount' : 'inRegister');
  return (
    <>
      {t('writtenBy', { name: name ?? nobody, date: formatDate(at.slice(0, 10), lang) })}
      {source !== null && onShow !== undefined && (
        <>
          {' '}
          <SourceLink place={source} onShow={onShow} />
        </>
      )}
    </>
  );
}
