import { useTranslation } from 'react-i18next';
import type { LineSupport } from '../../../server/domain/audit-result.js';
import { exact, type Decimal } from '../../../server/domain/decimal.js';
import { formatPrice } from '../../../server/domain/format/money-format.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import { missingRungWord } from '../../../server/domain/words/finding-words.js';
import { useLang, useText } from '../i18n/language.js';
import { EffortRangeBar } from './effort-range.js';
import { lengthOn, type LadderRung } from './ladder-rungs.js';
import classes from './ladder.module.css';

interface RungDaysProps {
  rung: LadderRung;
  support: LineSupport;
  scale: number | null;
  line: { billedUnit: 'day' | 'hour' | 'lump' | 'other' | null; unitPrice: Decimal | null };
  currency: string | null;
}

/** The days of one rung: a bar and its figure, a dashed box and what is missing, or the price of the contract. */
export function RungDays({ rung, support, scale, line, currency }: RungDaysProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const text = useText();
  if (rung.missing !== null) {
    return (
      <span className={classes.missing}>{t('missing', { what: text(missingRungWord(rung.missing)) })}</span>
    );
  }
  if (rung.kind === 'rate') return <RateWords rate={support.contractRate} line={line} currency={currency} />;
  if (rung.kind === 'effort') {
    return support.effort === null || scale === null ? (
      <span className="soft">{t('notShown')}</span>
    ) : (
      <EffortRangeBar effort={support.effort} scale={scale} />
    );
  }
  if (rung.days === null || scale === null) return <span className="soft">{t('notApplicable')}</span>;
  const { percent, cut } = lengthOn(scale, rung.days);
  const billed = support.billedDays === null ? 0 : lengthOn(scale, support.billedDays).percent;
  return (
    <span className={classes.measure}>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.gap} style={{ width: `${Math.max(billed, percent)}%` }} />
        <span
          className={`${classes.bar ?? ''} ${classes[rung.kind] ?? ''}`}
          style={{ width: `${percent}%` }}
        />
      </span>
      <span className={classes.figure}>
        {cut && '→ '}
        {formatDays(rung.days, lang)}
      </span>
    </span>
  );
}

interface RateWordsProps {
  rate: Decimal | null;
  line: RungDaysProps['line'];
  currency: string | null;
}

/** « ✓ 95,00 €/h facturé, prévu 95,00 €/h », or that they differ. */
function RateWords({ rate, line, currency }: RateWordsProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  if (rate === null) return <span className="soft">{t('notApplicable')}</span>;
  const unit = line.billedUnit === 'day' || line.billedUnit === 'hour' ? line.billedUnit : null;
  const listed = formatPrice(rate, currency, unit, lang);
  if (line.unitPrice === null) return <span>{t('listedRate', { listed })}</span>;
  const billed = formatPrice(line.unitPrice, currency, unit, lang);
  const same = exact(rate).eq(line.unitPrice);
  return (
    <span>
      <span aria-hidden="true">{same ? '✓ ' : '≠ '}</span>
      {t(same ? 'sameRate' : 'otherRate', { billed, listed })}
    </span>
  );
}
