import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { useLang } from '../../i18n/language.js';
import '../../i18n/words/rule-budget.js';
import { loudNames } from './loud-names.js';
import classes from './rules.module.css';

interface LoudRulesProps {
  measures: Shape<'RuleMeasures'>;
  /** The catalogue, for their titles. */
  rules: readonly Shape<'Rule'>[];
}

/** Which rules are over their budget: what they ask is shown less. Nothing where none is. */
export function LoudRules({ measures: { audit, items }, rules }: LoudRulesProps) {
  const { t } = useTranslation('ruleBudget');
  const lang = useLang();
  const loud = loudNames(items, rules, lang);
  if (audit === null || loud.length === 0) return null;
  return (
    <section aria-labelledby="loud" className={classes.loud}>
      <h2 id="loud">{t('loud')}</h2>
      <p>{t('loudIntro', { count: loud.length, date: formatDate(audit.asOf, lang) })}</p>
      <ul>
        {loud.map(({ code, name }) => (
          <li key={code}>
            <Link to="/rules/$code" params={{ code }}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
