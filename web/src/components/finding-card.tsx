import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Decimal } from '../../../server/domain/decimal.js';
import type { Confidence, FindingClass } from '../../../server/domain/finding.js';
import { formatDays } from '../../../server/domain/format/quantity-format.js';
import type { Text } from '../../../server/domain/text.js';
import { isVatCode } from '../../../server/domain/vat-code.js';
import { CONFIDENCE_WORDS } from '../../../server/domain/words/finding-words.js';
import '../i18n/words/evidence.js';
import { useLang, useText } from '../i18n/language.js';
import { ClassMark } from './class-mark.js';
import { FindingHistory } from './finding-history.js';
import { FindingPassages, type Passages } from './finding-passages.js';
import { MoneyChip } from './money-chip.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';
import classes from './finding-card.module.css';

/** A finding as one reader may see it: the buyer's has more parts than the contractor's; on data, no figure at all. */
export interface ShownFinding {
  /** Whose reading it is: the contractor is the one whom the question is put to. */
  view: 'buyer' | 'contractor' | 'data';
  id: string;
  code: string;
  title: Text;
  class: FindingClass;
  message: Text;
  question: Text;
  innocent: Text[];
  evidence: CitedPlace[];
  amountAtStake?: Decimal | null;
  daysUnsupported?: Decimal | null;
  confidence?: Confidence;
  version?: number;
  why?: Text | null;
  supplierMessage?: Text | null;
  supplierEvidence?: CitedPlace[];
  /** Told to the buyer alone. */
  passages?: Passages[];
  mayInterruptPayment?: boolean;
  /** What was a question is shown as a weak signal: its rule asks too often. */
  demoted?: boolean;
}

interface FindingCardProps {
  finding: ShownFinding;
  currency?: string | null;
  /** Whose it is, where the page around does not say. */
  about?: ReactNode;
  onShow: ShowPlace;
}

/** The sentence and its sources first, then what may explain it, then the question: never a verdict. */
export function FindingCard({ finding, currency = null, about, onShow }: FindingCardProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const text = useText();
  const heading = useId();
  const { amountAtStake = null, daysUnsupported = null, supplierMessage, supplierEvidence } = finding;
  return (
    <article className={classes.card} aria-labelledby={heading}>
      <header className={classes.head}>
        <ClassMark of={finding.class} />
        <h3 id={heading} className={classes.title}>
          {finding.code} · {text(finding.title)}
        </h3>
        {finding.confidence === 'indicative' && <Tag meaning="weak">{text(CONFIDENCE_WORDS.indicative)}</Tag>}
      </header>
      {finding.demoted === true && <p className="soft small">{t('demoted', { code: finding.code })}</p>}
      {about}
      <p>{text(finding.message)}</p>
      <p className={classes.figures}>
        {(amountAtStake !== null || daysUnsupported !== null) && (
          <MoneyChip amount={amountAtStake} currency={currency} isVat={isVatCode(finding.code)} />
        )}
        {daysUnsupported !== null && (
          <span>{t('daysUnsupported', { days: formatDays(daysUnsupported, lang) })}</span>
        )}
      </p>
      <Sources places={finding.evidence} onShow={onShow} />
      <FindingPassages passages={finding.passages ?? []} onShow={onShow} />
      <section className={classes.innocent}>
        <h4>{t('innocent')}</h4>
        <ul>
          {finding.innocent.map((one) => (
            <li key={one.fr}>{text(one)}</li>
          ))}
        </ul>
      </section>
      <section>
        <h4>{t(finding.view === 'contractor' ? 'questionToYou' : 'question')}</h4>
        <p>{text(finding.question)}</p>
      </section>
      {supplierMessage !== undefined && supplierMessage !== null && (
        <details>
          <summary>{t('supplierReads')}</summary>
          <p>{text(supplierMessage)}</p>
          <Sources places={supplierEvidence ?? []} onShow={onShow} />
        </details>
      )}
      {finding.why !== undefined && finding.why !== null && (
        <details>
          <summary>{t('why')}</summary>
          <p>{text(finding.why)}</p>
        </details>
      )}
      {finding.view !== 'data' && <FindingHistory id={finding.id} />}
      {finding.version !== undefined && (
        <p className="soft small">
          {t('version', { code: finding.code, version: finding.version })}
          {finding.mayInterruptPayment === true && ` · ${t('mayInterrupt')}`}
        </p>
      )}
    </article>
  );
}

/** The places cited, numbered; their absence is said, since a finding may be about what is not there. */
function Sources({ places, onShow }: { places: readonly CitedPlace[]; onShow: ShowPlace }) {
  const { t } = useTranslation('evidence');
  if (places.length === 0) return <p className="soft small">{t('noSource')}</p>;
  return (
    <div className={classes.sources}>
      <span className="soft">{t('sources')}</span>
      <ol>
        {places.map((place, index) => (
          <li key={`${place.file}${String(index)}`}>
            <SourceLink place={place} number={index + 1} onShow={onShow} />
          </li>
        ))}
      </ol>
    </div>
  );
}
