import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import { formatNumber } from '../../../../server/domain/format/number-format.js';
import { overWhat } from '../../../../server/domain/words/simulation-words.js';
import type { Shape } from '../../api/client.js';
import { useSignedIn } from '../../api/session-query.js';
import { ButtonLink } from '../../components/button-link.js';
import { Failed } from '../../components/states.js';
import { useLang, useText } from '../../i18n/language.js';
import { ResultTable } from './result-table.js';
import { SimulatedList } from './simulated-list.js';
import classes from './simulations.module.css';
import { proposal } from './tried-values.js';
import { TriedTable } from './tried-table.js';
import { isAtWork, useRemoveSimulation } from './use-simulations.js';

type Simulation = Shape<'Simulation'>;

/** One simulation: how far it is, or what it came to. */
export function SimulationView({ code, simulation }: { code: string; simulation: Simulation }) {
  const { t } = useTranslation('simulations');
  const text = useText();
  const { summary, failure } = simulation;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{t('result')}</h2>
      <div role="status">
        {isAtWork(simulation) && <AtWork simulation={simulation} />}
        {failure !== null && simulation.state === 'failed' && (
          <p>{t('failed', { detail: text(failure.detail) })}</p>
        )}
      </div>
      {summary !== null && <Done simulation={simulation} summary={summary} />}
      <Actions code={code} simulation={simulation} />
    </section>
  );
}

function AtWork({ simulation: { state, progress } }: { simulation: Simulation }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const { done, total } = progress;
  if (state === 'queued') return <p>{t('queued')}</p>;
  const said = t('running', {
    done: formatNumber(String(done), lang),
    total: formatNumber(String(total), lang),
  });
  return (
    <>
      <p>{said}</p>
      <Progress
        className={classes.progress}
        value={total === 0 ? 0 : (100 * done) / total}
        aria-label={said}
      />
    </>
  );
}

interface DoneProps {
  simulation: Simulation;
  summary: NonNullable<Simulation['summary']>;
}

function Done({ simulation: { id, asked, everything }, summary }: DoneProps) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const seesFindings = summary.money !== null;
  return (
    <>
      <p className="soft">
        {t('over', { what: overWhat(asked, everything, lang), date: formatDate(summary.asOf, lang) })}
      </p>
      {summary.matchesAudit === false && <p>{t('changedSince')}</p>}
      <ResultTable summary={summary} />
      {!seesFindings && <p className="soft">{t('counts')}</p>}
      <TriedTable summary={summary} />
      {seesFindings &&
        (['new', 'gone', 'changed'] as const).map(
          (section) =>
            summary.findings[section] > 0 && (
              <SimulatedList key={section} id={id} section={section} count={summary.findings[section]} />
            ),
        )}
    </>
  );
}

/** What may be done with it: its workbook, its values as settings, removing it. */
function Actions({ code, simulation }: { code: string; simulation: Simulation }) {
  const { t } = useTranslation('simulations');
  const lang = useLang();
  const role = useSignedIn()?.role;
  const removal = useRemoveSimulation(code);
  const { id, own, summary } = simulation;
  const set = proposal(simulation);
  return (
    <>
      {removal.error !== null && <Failed error={removal.error} />}
      <div className={classes.actions}>
        {summary?.money != null && (
          <a href={`/api/v1/simulations/${id}/workbook?lang=${lang}`} download>
            {t('workbook')}
          </a>
        )}
        {role === 'admin' && set !== undefined && (
          <ButtonLink to="/rules/$code" params={{ code }} search={{ set }} variant="default">
            {t('publish')}
          </ButtonLink>
        )}
        {(own || role === 'admin') && role !== 'finance' && (
          <Button variant="default" loading={removal.isPending} onClick={() => removal.mutate(id)}>
            {t(isAtWork(simulation) ? 'stop' : 'remove')}
          </Button>
        )}
      </div>
    </>
  );
}
