import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { Loaded } from '../../components/panel.js';
import { useLang } from '../../i18n/language.js';
import { coverageWords } from './coverage-words.js';
import classes from './data-track.module.css';

/** On how many declarations each rule on data could speak, and what it lacked for the others: silence is never clean. */
export function RuleCoverage({ audit }: { audit: Shape<'Audit'> }) {
  const { t } = useTranslation('dataTrack');
  const lang = useLang();
  const query = useQuery({
    queryKey: ['data-audit', audit.id],
    queryFn: () => answerOf(api.GET('/audits/{id}', { params: { path: { id: audit.id } } })),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query}>
      {({ rules, asOf }) => (
        <ul className={classes.coverage}>
          {rules.map((rule) => (
            <li key={rule.code}>{coverageWords(rule, asOf, t, lang)}</li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}
