import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import { formatList } from '../../../server/domain/format/list-format.js';
import type { Shape } from '../api/client.js';
import { useLang } from '../i18n/language.js';
import '../i18n/words/declared.js';
import '../i18n/words/declare.js';
import { DATA_NAMES, nameOf } from './declaration-choices.js';

type Standing = Shape<'DeclarationStanding'>;
type StandingTool = Standing['tools'][number];

const FIELDS = {
  period_start: 'fieldPeriod',
  tool: 'fieldTool',
  account_type: 'fieldAccount',
  hosting_region: 'fieldHosting',
  data_classes: 'fieldData',
  training_reuse: 'fieldReuse',
  stages: 'fieldStages',
  share_low: 'fieldShare',
  human_review: 'fieldReview',
  days_saved_low: 'fieldSaved',
  human_hours: 'fieldHours',
} as const;

const DATA = {
  inside: 'dataInside',
  outside: 'dataOutside',
  changes: 'dataChanges',
  unknown: 'dataUnknown',
} as const;

/** What a declaration leaves open, and what the AI policy of the days of its work says of its tools. */
export function DeclarationStanding({ standing }: { standing: Standing }) {
  const { t } = useTranslation('declared');
  const lang = useLang();
  const { needed, open, tools } = standing;
  const named = (columns: readonly string[]): string =>
    formatList(
      columns.map((column) => {
        const name = nameOf(FIELDS, column);
        return name === undefined ? column : t(name);
      }),
      lang,
    );
  return (
    <>
      <section>
        <h3>{t('standing')}</h3>
        {needed.length > 0 && <p>{t('needed', { fields: named(needed) })}</p>}
        {open.length > 0 && <p>{t('open', { fields: named(open) })}</p>}
        {needed.length + open.length === 0 && <p>{t('complete')}</p>}
      </section>
      <section>
        <h3>{t('policy')}</h3>
        <WorkDates work={standing.work} />
        {tools.length === 0 ? (
          <p>{t('noPolicy')}</p>
        ) : (
          tools.map((tool, index) => <ToolPolicy key={`${tool.tool ?? ''} ${String(index)}`} tool={tool} />)
        )}
      </section>
    </>
  );
}

function WorkDates({ work: { from, to, isStated } }: { work: Standing['work'] }) {
  const { t } = useTranslation('declared');
  const lang = useLang();
  if (!isStated || from === null || to === null) return <p className="soft">{t('policyBetween')}</p>;
  if (from === to) return <p className="soft">{t('policyDay', { from: formatDate(from, lang) })}</p>;
  return <p className="soft">{t('policyOn', { from: formatDate(from, lang), to: formatDate(to, lang) })}</p>;
}

function ToolPolicy({ tool }: { tool: StandingTool }) {
  const { t } = useTranslation(['declared', 'declare']);
  const lang = useLang();
  const regionOf = (region: string): string => (region === 'EU' ? t('regionEu') : region);
  const limitsOf = (row: StandingTool['rows'][number]): string => {
    const dataClass = row.maxDataClass === null ? undefined : nameOf(DATA_NAMES, row.maxDataClass);
    return [
      t(row.allowed ? 'rowAllowed' : 'rowRefused'),
      row.maxDataClass === null
        ? null
        : t('rowClass', { name: dataClass === undefined ? row.maxDataClass : t(`declare:${dataClass}`) }),
      row.regions.length === 0
        ? null
        : t('rowRegions', { regions: formatList(row.regions.map(regionOf), lang) }),
    ]
      .filter((one) => one !== null)
      .join(', ');
  };
  return (
    <div>
      <p>
        <strong>{tool.tool ?? t('toolUnnamed')}</strong>
        {[t(tool.use), ...(tool.data === null ? [] : [t(DATA[tool.data])])].map((said) => ` · ${said}`)}
      </p>
      <ul className="soft">
        {tool.rows.map((row) => (
          <li key={`${row.tool} ${row.validFrom}`}>
            {t('row', {
              tool: row.tool === '*' ? t('rowAny') : row.tool,
              date: formatDate(row.validFrom, lang),
              limits: limitsOf(row),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
