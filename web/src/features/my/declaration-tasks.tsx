import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatDays } from '../../../../server/domain/format/quantity-format.js';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { Panel } from '../../components/panel.js';
import { useLang } from '../../i18n/language.js';
import classes from './my.module.css';

type Target = Shape<'DeclarationTarget'>;

/** What the contracts ask to be declared first; under it, what else may be declared or corrected. */
export function DeclarationTasks() {
  const { t } = useTranslation('my');
  const query = useQuery({
    queryKey: ['declaration-targets'],
    queryFn: () => answerOf(api.GET('/declaration-targets')),
  });
  return (
    <Panel title={t('toDo')} query={query}>
      {({ items }) => {
        const due = items.filter((target) => target.due);
        const others = items.filter((target) => !target.due);
        return (
          <>
            {due.length === 0 && <p>{t('nothingToDo')}</p>}
            <Targets targets={due} />
            {others.length > 0 && (
              <details className={classes.others}>
                <summary>{t('otherTargets')}</summary>
                <Targets targets={others} />
              </details>
            )}
          </>
        );
      }}
    </Panel>
  );
}

function Targets({ targets }: { targets: readonly Target[] }) {
  const { t } = useTranslation('my');
  const lang = useLang();
  return (
    <ul className={classes.targets}>
      {targets.map((target) => (
        <li key={target.id}>
          <span>
            <strong>{t('declareFor', { label: target.label })}</strong>
            <br />
            <span className="soft">
              {[
                target.contract.contractRef,
                target.invoice?.ref,
                target.billedDays === null
                  ? null
                  : t('billed', { days: formatDays(target.billedDays, lang) }),
                target.last === null ? null : t('declaredAs', { ref: target.last.declarationRef }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <ButtonLink
            to="/my/declare/$target"
            params={{ target: target.id }}
            variant={target.due ? 'filled' : 'default'}
            aria-label={`${t(target.last === null ? 'declare' : 'correct')}, ${target.label}`}
          >
            {t(target.last === null ? 'declare' : 'correct')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
