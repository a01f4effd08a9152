import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../api/session-query.js';
import '../i18n/words/simulations.js';
import { ButtonLink } from './button-link.js';

/** Who reads what a rule would find with other values. */
const READERS: readonly string[] = ['finance', 'manager', 'admin'];

/** The way to try a rule out; nothing for those who do not. */
export function SimulateLink({ code }: { code: string }) {
  const { t } = useTranslation('simulations');
  const role = useSignedIn()?.role ?? '';
  if (!READERS.includes(role)) return null;
  return (
    <p>
      <ButtonLink to="/rules/$code/simulate" params={{ code }} variant="default">
        {t('title', { code })}
      </ButtonLink>
    </p>
  );
}
