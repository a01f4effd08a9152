import { useTranslation } from 'react-i18next';
import type { Shape } from '../api/client.js';
import { useLang, useText } from '../i18n/language.js';
import '../i18n/words/delivered.js';
import classes from './deliverable-drawer.module.css';
import { figureValue } from './figure-value.js';

type Measure = NonNullable<Shape<'DeliveredFile'>['measured']>;
type Figure = Measure['figures'][number];

/** The figures of a file, those of the whole first; what was counted and not found in one sentence. */
export function FileMeasure({ measured }: { measured: Measure }) {
  const { t } = useTranslation('delivered');
  const text = useText();
  const { figures, absent, details, detailsLeftOut } = measured;
  const names = absent.map(({ name, label }) => (label === null ? name : lowered(text(label))));
  return (
    <section>
      <h4>{t('figures')}</h4>
      <Figures figures={figures} />
      {names.length > 0 && <p className="soft small">{t('absent', { names: names.join(', ') })}</p>}
      {details.length > 0 && (
        <details>
          <summary>{t('details', { count: details.length })}</summary>
          <Figures figures={details} />
          {detailsLeftOut > 0 && (
            <p className="soft small">{t('detailsLeftOut', { count: detailsLeftOut })}</p>
          )}
        </details>
      )}
    </section>
  );
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

function Figures({ figures }: { figures: readonly Figure[] }) {
  const { t } = useTranslation('delivered');
  const lang = useLang();
  const text = useText();
  return (
    <dl className={classes.figures}>
      {figures.map(({ name, label, value }) => (
        <div key={name.join('/')}>
          <dt>{[...name.slice(0, -1), label === null ? (name.at(-1) ?? '') : text(label)].join(' · ')}</dt>
          <dd>{figureValue(value, { lang, yes: t('yes'), no: t('no') })}</dd>
        </div>
      ))}
    </dl>
  );
}
