import { useTranslation } from 'react-i18next';

/** « Enregistré à 14:02 », or that the text is only here. */
export function DraftState({ saved, isFailed }: { saved: string | null; isFailed: boolean }) {
  const { t } = useTranslation('declare');
  return (
    <span role="status" className="soft small">
      {isFailed ? t('notSaved') : saved !== null && t('savedAt', { time: localTime(saved) })}
    </span>
  );
}

function localTime(instant: string): string {
  const at = new Date(instant);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
