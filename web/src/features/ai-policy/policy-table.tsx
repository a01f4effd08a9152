import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod } from '../../../../server/domain/format/date-format.js';
import rows from '../../components/dated-rows.module.css';
import { ListTable } from '../../components/list-table.js';
import type { ShowPlace } from '../../components/place.js';
import { RowButtons, Standing, WrittenBy } from '../../components/row-parts.js';
import { useLang } from '../../i18n/language.js';
import { CLASS_WORDS, type PolicyRow } from './policy-values.js';

interface PolicyTableProps {
  rows: readonly PolicyRow[];
  /** Names the table. */
  caption: string;
  /** What somebody who makes the policy may do with a row that was written here and stands; null: nothing. */
  maker: { onCorrect: (row: PolicyRow) => void; onWithdraw: (row: PolicyRow) => void } | null;
  onShow: ShowPlace;
}

/** Rows of the policy: the tool, what is said of it, for whom and when, and who wrote it. */
export function PolicyTable({ rows: shown, caption, maker, onShow }: PolicyTableProps) {
  const { t } = useTranslation('aiPolicy');
  const lang = useLang();
  return (
    <ListTable
      title={{ caption }}
      rows={shown}
      keyOf={({ id }, index) => id ?? `register ${String(index)}`}
      columns={[
        { name: t('tool'), cell: (row) => <Tool row={row} /> },
        { name: t('decision'), cell: (row) => <Decision row={row} /> },
        { name: t('about'), cell: (row) => <About row={row} /> },
        { name: t('validity'), cell: ({ validFrom, validTo }) => formatPeriod(validFrom, validTo, lang) },
        { name: t('standing'), cell: ({ standing }) => <Standing standing={standing} words={t(standing)} /> },
        { name: t('setBy'), cell: (row) => <History row={row} onShow={onShow} /> },
        ...(maker === null || shown.every(({ id }) => id === null)
          ? []
          : [{ name: t('actions'), cell: (row: PolicyRow) => <Actions row={row} maker={maker} /> }]),
      ]}
    />
  );
}

function Tool({ row: { tool, synonyms } }: { row: PolicyRow }) {
  const { t } = useTranslation('aiPolicy');
  return (
    <span className={rows.written}>
      {tool === '*' ? t('anyTool') : tool}
      {synonyms.length > 0 && <span className="soft"> {t('alsoNamed', { names: synonyms.join(', ') })}</span>}
    </span>
  );
}

/** Whether it is allowed, with which data, hosted where, and the exceptions that people read. */
function Decision({ row: { allowed, maxDataClass, regions, exceptions } }: { row: PolicyRow }) {
  const { t } = useTranslation('aiPolicy');
  const more = [
    maxDataClass === null ? null : t('dataUpTo', { class: t(CLASS_WORDS[maxDataClass]) }),
    regions.length === 0 ? null : t('onlyRegions', { regions: regions.join(', ') }),
    exceptions,
  ].filter((part) => part !== null);
  return (
    <span className={rows.written}>
      {t(allowed ? 'allowed' : 'refused')}
      {more.length > 0 && <span className="soft"> · {more.join(' · ')}</span>}
    </span>
  );
}

function About({ row: { contract } }: { row: PolicyRow }) {
  const { t } = useTranslation('aiPolicy');
  // The pages' own words are not broken within one: only what people write is.
  if (contract === null) return t('everywhere');
  return (
    <>
      <span className={rows.written}>{contract.contractRef}</span>
      {contract.id === null && <span className="soft"> · {t('unknownContract')}</span>}
    </>
  );
}

/** Who wrote it, when and why, or where its register stands; and who ended it. */
function History({ row, onShow }: { row: PolicyRow; onShow: ShowPlace }) {
  const { t } = useTranslation('aiPolicy');
  const lang = useLang();
  const { source, setBy, setAt, reason, endedBy, standing } = row;
  return (
    <span className={rows.written}>
      <WrittenBy name={source === null ? setBy : null} at={setAt} source={source} onShow={onShow} />
      {reason !== null && <span className="soft"> · {reason}</span>}
      {endedBy !== null && (
        <span className="soft">
          {' '}
          ·{' '}
          {t('endedBy', {
            what: t(standing),
            name: endedBy.name ?? t('gone'),
            date: formatDate(endedBy.at.slice(0, 10), lang),
            reason: endedBy.reason,
          })}
        </span>
      )}
    </span>
  );
}

interface ActionsProps {
  row: PolicyRow;
  maker: NonNullable<PolicyTableProps['maker']>;
}

/** A row of a register is changed there, by sending the register again. */
function Actions({ row, maker }: ActionsProps) {
  const { t } = useTranslation('aiPolicy');
  const { id, tool } = row;
  if (id === null) return null;
  return (
    <RowButtons
      actions={[
        { words: t('correct'), about: t('correctWhat', { tool }), onClick: () => maker.onCorrect(row) },
        { words: t('withdraw'), about: t('withdrawWhat', { tool }), onClick: () => maker.onWithdraw(row) },
      ]}
    />
  );
}
