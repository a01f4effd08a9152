import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';

/** Which rules are over their budget: what they ask is shown less. Nothing where none is. */
export function LoudRules({ measures: { audit, items } }: { measures: Shape<'RuleMeasures'> }) {
  const { t } = useTranslation('ruleBudget');
  const lang = useLang();
  const loud = items.filter(({ tooLoud }) => tooLoud);
  if (audit === null || loud.length === 0) return null;
  return (
    <section aria-labelledby="loud">
      <h2 id="loud">{t('loud')}</h2>
      <p>{t('loudIntro', { count: loud.length, date: formatDate(audit.asOf, lang) })}</p>
      <ul>
        {loud.map(({ code }) => (
          <li key={code}>
            <Link to="/rules/$code" params={{ code }}>
              {code}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
