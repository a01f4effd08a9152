import { useTranslation } from 'react-i18next';
import type { LineSupport } from '../../../server/domain/audit-result.js';
import type { Decimal } from '../../../server/domain/decimal.js';
import { formatDays, formatPercent } from '../../../server/domain/format/quantity-format.js';
import { rungWord } from '../../../server/domain/words/finding-words.js';
import '../i18n/words/evidence.js';
import { useLang, useText } from '../i18n/language.js';
import {
  ladderScale,
  placesBehind,
  rungsOf,
  shareOfBilled,
  type LadderRung,
  type SourcesOfRung,
} from './ladder-rungs.js';
import { RungDays } from './rung-days.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { RungSources } from './rung-sources.js';
import classes from './ladder.module.css';

interface LadderProps {
  line: {
    ref: string;
    billedUnit: 'day' | 'hour' | 'lump' | 'other' | null;
    unitPrice: Decimal | null;
    source: CitedPlace | null;
    rungSources: readonly SourcesOfRung[];
  };
  support: LineSupport;
  currency: string | null;
  onShow: ShowPlace;
}

/** The ladder of support of a billed line: a table whose bars only repeat its figures. */
export function LadderOfSupport({ line, support, currency, onShow }: LadderProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const text = useText();
  const scale = ladderScale(support);
  const nameOf = ({ name }: LadderRung): string => {
    if (name === 'billed') return t('rungBilled');
    if (name === 'contract') return t('rungContract');
    return capital(text(rungWord(name)));
  };
  const shareOf = ({ kind, days }: LadderRung): string => {
    const ratio = days === null || kind === 'billed' ? null : shareOfBilled(days, support.billedDays);
    return ratio === null ? '' : formatPercent(ratio, lang, 0);
  };
  const kept = supportedSentence(
    support,
    t,
    (name) => text(rungWord(name)),
    (days) => formatDays(days, lang),
  );
  return (
    <div className={classes.ladder}>
      <table className={classes.table}>
        <caption>{t('ladderCaption', { line: line.ref })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('columnRung')}</th>
            <th scope="col">{t('columnDays')}</th>
            <th scope="col" className="number">
              {t('columnShare')}
            </th>
            <th scope="col">{t('columnSource')}</th>
          </tr>
        </thead>
        <tbody>
          {rungsOf(support).map((rung) => (
            <tr key={rung.name}>
              <th scope="row">{nameOf(rung)}</th>
              <td>
                <RungDays rung={rung} support={support} scale={scale} line={line} currency={currency} />
              </td>
              <td className="number">{shareOf(rung)}</td>
              <td>
                <RungSources places={placesBehind(rung.name, line)} onShow={onShow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {kept !== null && <p className={classes.kept}>{kept}</p>}
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation<'evidence'>>['t'];

/** What the API says the line is supported by: never decided here. */
function supportedSentence(
  { supportedDays, restsOn }: LineSupport,
  t: Translate,
  rung: (name: string) => string,
  days: (value: Decimal) => string,
): string | null {
  if (supportedDays === null) return null;
  if (restsOn === null) return t('noDayQuestioned', { days: days(supportedDays) });
  return t('keptRung', { rung: rung(restsOn), days: days(supportedDays) });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
