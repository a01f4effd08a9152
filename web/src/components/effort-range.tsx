import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../server/domain/decimal.js';
import type { EffortRange as Range } from '../../../server/domain/effort-range.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import { formatNumber } from '../../../server/domain/format/number-format.js';
import { typeset } from '../../../server/domain/format/typeset.js';
import { effortOrigin, effortSentence } from '../../../server/domain/words/effort-words.js';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';
import { isIndicative, lengthOn } from './ladder-rungs.js';
import classes from './effort-range.module.css';

type Marks = Pick<Range, 'p10' | 'p50' | 'p90'>;

interface WhiskerProps {
  marks: Marks;
  isHollow: boolean;
  scale: number;
  billed: Decimal | null;
}

/** Whisker from P10 to P90 and tick at P50, on an axis in days from 0; hollow when it only indicates. */
function Whisker({ marks, isHollow, scale, billed }: WhiskerProps) {
  const [low, half, high] = [marks.p10, marks.p50, marks.p90].map((days) => lengthOn(scale, days).percent);
  const hollow = isHollow ? (classes.hollow ?? '') : '';
  return (
    <span className={classes.axis} aria-hidden="true">
      <span
        className={`${classes.box ?? ''} ${hollow}`}
        style={{ left: `${low ?? 0}%`, width: `${(high ?? 0) - (low ?? 0)}%` }}
      />
      <span className={classes.tick} style={{ left: `${half ?? 0}%` }} />
      {billed !== null && (
        <span className={classes.diamond} style={{ left: `${lengthOn(scale, billed).percent}%` }} />
      )}
    </span>
  );
}

/** The rung of a ladder: on the ladder's own scale, `1,20–2,60–5,80 j`. */
export function EffortRangeBar({ effort, scale }: { effort: Range; scale: number }) {
  const lang = useLang();
  const figures = [effort.p10, effort.p50].map((days) => formatNumber(days, lang, 2));
  return (
    <span className={classes.measure}>
      <Whisker marks={effort} isHollow={isIndicative(effort)} scale={scale} billed={null} />
      <span className={classes.figure}>
        <span className={classes.days}>{[...figures, formatDays(effort.p90, lang)].join('–')}</span>
        <span className={classes.origin}>{effortOrigin(effort, lang)}</span>
      </span>
    </span>
  );
}

interface EffortRangeProps {
  effort: Range;
  billedDays: Decimal | null;
  /** In a row of a list, without its sentence. */
  isBrief?: boolean;
}

/** An effort range by itself, what is billed beside it, with its sentence and where it comes from. */
export function EffortRange({ effort, billedDays, isBrief = false }: EffortRangeProps) {
  const lang = useLang();
  return (
    <MarkedRange
      marks={effort}
      isHollow={isIndicative(effort)}
      billed={isIndicative(effort) ? null : billedDays}
    >
      {!isBrief && <p>{typeset(effortSentence(effort, lang), lang)}</p>}
      <p className="soft small">{effortOrigin(effort, lang)}</p>
    </MarkedRange>
  );
}

interface MarkedRangeProps {
  marks: Marks;
  isHollow?: boolean;
  /** Days to compare it with; null: none. */
  billed: Decimal | null;
  /** What is said of it. */
  children: ReactNode;
}

/** Low, middle and high days drawn to scale, with what each mark is. */
export function MarkedRange({ marks, isHollow = false, billed, children }: MarkedRangeProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const scale = 1.1 * Math.max(Number(marks.p90), Math.abs(Number(billed ?? 0)));
  return (
    <figure className={classes.figureBlock}>
      <Whisker marks={marks} isHollow={isHollow} scale={scale} billed={billed} />
      <figcaption>
        <span className={classes.legend}>
          <span>
            ├ ┤ {formatNumber(marks.p10, lang, 2)}–{formatDays(marks.p90, lang)}
          </span>
          <span>┃ {formatDays(marks.p50, lang)}</span>
          {billed !== null && (
            <span>
              ◆ {t('effortBilled')} {formatDays(billed, lang)}
            </span>
          )}
        </span>
        {children}
      </figcaption>
    </figure>
  );
}
