import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shape } from '../../api/client.js';
import { ButtonLink } from '../../components/button-link.js';
import { FindingCard } from '../../components/finding-card.js';
import { ShowMore, useGrowingList } from '../../components/growing-list.js';
import { Loaded, Panel } from '../../components/panel.js';
import type { ShowPlace } from '../../components/place.js';
import { Empty } from '../../components/states.js';
import classes from './data-track.module.css';
import { RuleCoverage } from './rule-coverage.js';

type Finding = Shape<'DataFinding'>;

const onData = (finding: Shape<'AnyFinding'>): finding is Finding => finding.view === 'data';

/** The findings that ask about data, and how far the rules on data could look. */
export function DataQuestions({ onShow }: { onShow: ShowPlace }) {
  const { t } = useTranslation('dataTrack');
  const audits = useQuery({
    queryKey: ['data-audits'],
    queryFn: () => answerOf(api.GET('/audits')),
  });
  const findings = useGrowingList({
    name: ['data-questions'],
    ask: (after) => answerOf(api.GET('/findings', { params: { query: { limit: 20, after } } })),
  });
  return (
    <Panel title={t('questions')} query={findings}>
      {(items) => (
        <>
          <Loaded query={audits}>
            {(page) => (
              <Looked audit={page.items.find(({ current }) => current)} foundNothing={items.length === 0} />
            )}
          </Loaded>
          {items.length > 0 && (
            <div className={classes.findings}>
              {items.filter(onData).map((finding) => (
                <FindingCard
                  key={finding.id}
                  finding={finding}
                  about={<About finding={finding} />}
                  onShow={onShow}
                />
              ))}
            </div>
          )}
          <ShowMore list={findings} />
        </>
      )}
    </Panel>
  );
}

/** What was looked at before there is anything, or nothing, to ask. */
function Looked({ audit, foundNothing }: { audit: Shape<'Audit'> | undefined; foundNothing: boolean }) {
  const { t } = useTranslation('dataTrack');
  return (
    <>
      {audit !== undefined && <RuleCoverage audit={audit} />}
      {foundNothing && (
        <Empty
          action={
            <ButtonLink to="/rules" variant="default">
              {t('seeRules')}
            </ButtonLink>
          }
        >
          {t(audit === undefined ? 'notAudited' : 'noQuestion')}
        </Empty>
      )}
    </>
  );
}

/** Whose finding it is, and the rule that asks. */
function About({ finding }: { finding: Finding }) {
  const { t } = useTranslation('dataTrack');
  const { supplier, contract } = finding.about;
  return (
    <p className={classes.about}>
      <span>{supplier?.name ?? t('noContractor')}</span>
      {contract !== null && (
        <span>
          {t('contract', { ref: contract.contractRef })}
          {contract.title !== null && <span className="soft"> · {contract.title}</span>}
        </span>
      )}
      <Link to="/rules/$code" params={{ code: finding.code }}>
        {t('rule', { code: finding.code })}
      </Link>
    </p>
  );
}
