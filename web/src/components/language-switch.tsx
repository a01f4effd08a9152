import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../../server/domain/text.js';
import { answerOf, api } from '../api/client.js';
import { sessionQuery } from '../api/session-query.js';
import { turnTo, useLang } from '../i18n/language.js';
import classes from './language-switch.module.css';

const NAMES: Record<Lang, string> = { fr: 'Français', en: 'English' };

/** FR | EN; with `keep`, the account keeps the choice for its next sign-in elsewhere. */
export function LanguageSwitch({ keep = false }: { keep?: boolean }) {
  const { t } = useTranslation('common');
  const lang = useLang();
  const queries = useQueryClient();
  const kept = useMutation({
    mutationFn: (chosen: Lang) => answerOf(api.PATCH('/me', { body: { lang: chosen } })),
    onSettled: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  return (
    <span className={classes.languages} role="group" aria-label={t('language')}>
      {(['fr', 'en'] as const).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === lang}
          aria-label={`${one.toUpperCase()}, ${NAMES[one]}`}
          onClick={() => {
            turnTo(one);
            if (keep) kept.mutate(one);
          }}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </span>
  );
}
