import { useTranslation } from 'react-i18next';
import { describePlace } from '../../../server/domain/source-ref.js';
import '../i18n/words/evidence.js';
import { useLang } from '../i18n/language.js';
import { BreakableText } from './breakable-text.js';
import type { CitedPlace, ShowPlace } from './place.js';
import classes from './source-link.module.css';

interface SourceLinkProps {
  place: CitedPlace;
  /** Its number in a list of sources, `[1]`; without one the place itself is the text. */
  number?: number;
  onShow: ShowPlace;
}

/**
 * A cited place as a button that opens it; plain text where the reader may not open its document. Folders are left out here:
 * the drawer tells them.
 */
export function SourceLink({ place, number, onShow }: SourceLinkProps) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const short = describePlace({ ...place, file: place.file.split('/').at(-1) ?? place.file }, lang);
  const text = (
    <>
      {number !== undefined && <span aria-hidden="true">[{number}] </span>}
      <BreakableText text={short} />
    </>
  );
  if (place.documentId === null || place.documentId === undefined) return <span>{text}</span>;
  return (
    <button
      type="button"
      className={classes.link}
      title={describePlace(place, lang)}
      onClick={() => onShow(place)}
    >
      <span className="visually-hidden">
        {number === undefined ? t('seeSource') : t('sourceNumber', { number })}{' '}
      </span>
      {text}
    </button>
  );
}
