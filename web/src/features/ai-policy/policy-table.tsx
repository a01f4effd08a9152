import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatPeriod } from '../../../../server/domain/format/date-format.js';
import table from '../../components/list-table.module.css';
import type { ShowPlace } from '../../components/place.js';
import { SourceLink } from '../../components/source-link.js';
import { Tag } from '../../components/tag.js';
import { useLang } from '../../i18n/language.js';
import type { Meaning } from '../../theme/tokens.js';
import classes from './ai-policy.module.css';
import { CLASS_WORDS, type PolicyRow } from './policy-values.js';

const MEANINGS: Readonly<Record<PolicyRow['standing'], Meaning>> = {
  counts: 'cleared',
  coming: 'soon',
  past: 'weak',
  corrected: 'weak',
  withdrawn: 'weak',
  overridden: 'weak',
};

interface PolicyTableProps {
  rows: readonly PolicyRow[];
  /** Names the table. */
  caption: string;
  /** What somebody who makes the policy may do with a row that was written here and stands; null: nothing. */
  maker: { onCorrect: (row: PolicyRow) => void; onWithdraw: (row: PolicyRow) => void } | null;
  onShow: ShowPlace;
}

/** Rows of the policy: the tool, what is said of it, for whom and when, and who wrote it. */
export function PolicyTable({ rows, caption, maker, onShow }: PolicyTableProps) {
  const { t } = useTranslation('aiPolicy');
  const lang = useLang();
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('tool')}</th>
          <th scope="col">{t('decision')}</th>
          <th scope="col">{t('about')}</th>
          <th scope="col">{t('validity')}</th>
          <th scope="col">{t('standing')}</th>
          <th scope="col">{t('setBy')}</th>
          {maker !== null && <th scope="col">{t('actions')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id ?? `register ${String(index)}`}>
            <th scope="row">
              <span className={classes.written}>{row.tool === '*' ? t('anyTool') : row.tool}</span>
              {row.synonyms.length > 0 && (
                <span className="soft"> {t('alsoNamed', { names: row.synonyms.join(', ') })}</span>
              )}
            </th>
            <td data-column={t('decision')}>
              <Decision row={row} />
            </td>
            <td data-column={t('about')}>
              <span className={classes.written}>{row.contract?.contractRef ?? t('everywhere')}</span>
              {row.contract?.id === null && <span className="soft"> · {t('unknownContract')}</span>}
            </td>
            <td data-column={t('validity')}>{formatPeriod(row.validFrom, row.validTo, lang)}</td>
            <td data-column={t('standing')}>
              <span className="nowrap">
                <Tag meaning={MEANINGS[row.standing]}>{t(row.standing)}</Tag>
              </span>
            </td>
            <td data-column={t('setBy')}>
              <WrittenBy row={row} onShow={onShow} />
            </td>
            {maker !== null && (
              <td data-column={t('actions')}>
                {row.id !== null && (
                  <span className={classes.actions}>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('correctWhat', { tool: row.tool })}
                      onClick={() => maker.onCorrect(row)}
                    >
                      {t('correct')}
                    </Button>
                    <Button
                      variant="default"
                      size="xs"
                      aria-label={t('withdrawWhat', { tool: row.tool })}
                      onClick={() => maker.onWithdraw(row)}
                    >
                      {t('withdraw')}
                    </Button>
                  </span>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
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
    <span className={classes.written}>
      {t(allowed ? 'allowed' : 'refused')}
      {more.length > 0 && <span className="soft"> · {more.join(' · ')}</span>}
    </span>
  );
}

/** Who wrote it, when and why, or where its register stands; and who ended it. */
function WrittenBy({ row, onShow }: { row: PolicyRow; onShow: ShowPlace }) {
  const { t } = useTranslation('aiPolicy');
  const lang = useLang();
  const day = (at: string): string => formatDate(at.slice(0, 10), lang);
  const { source, setBy, setAt, reason, endedBy, standing } = row;
  return (
    <span className={classes.written}>
      {t('setAt', { name: source === null ? (setBy ?? t('gone')) : t('inFile'), date: day(setAt) })}
      {source !== null && (
        <>
          {' '}
          <SourceLink place={source} onShow={onShow} />
        </>
      )}
      {reason !== null && <span className="soft"> · {reason}</span>}
      {endedBy !== null && (
        <span className="soft">
          {' '}
          ·{' '}
          {t('endedBy', {
            what: t(standing),
            name: endedBy.name ?? t('gone'),
            date: day(endedBy.at),
            reason: endedBy.reason,
          })}
        </span>
      )}
    </span>
  );
}
