import { useTranslation } from 'react-i18next';
import '../i18n/words/evidence.js';
import type { CitedPlace, ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import classes from './ladder.module.css';

interface RungSourcesProps {
  places: readonly CitedPlace[];
  onShow: ShowPlace;
}

/** Places shown beside a figure; the others are folded under them. */
const SHOWN = 2;

/** Where the figure of a rung comes from: the first places, the others for the asking; nothing where there is none. */
export function RungSources({ places, onShow }: RungSourcesProps) {
  const { t } = useTranslation('evidence');
  if (places.length === 0) return null;
  // One more line says as much as a fold over one place.
  const shown = places.length <= SHOWN + 1 ? places : places.slice(0, SHOWN);
  const others = places.slice(shown.length);
  return (
    <div className={classes.sources}>
      <Places places={shown} onShow={onShow} />
      {others.length > 0 && (
        <details>
          <summary>{t('otherSources', { count: others.length })}</summary>
          <Places places={others} onShow={onShow} />
        </details>
      )}
    </div>
  );
}

function Places({ places, onShow }: RungSourcesProps) {
  return (
    <ul>
      {places.map((place, index) => (
        <li key={`${place.file} ${String(index)}`}>
          <SourceLink place={place} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}
