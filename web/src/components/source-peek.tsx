import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../server/domain/format/date-format.js';
import type { SourcePeek as Peek } from '../../../server/domain/source-peek.js';
import { describePlace, type SourceRef } from '../../../server/domain/source-ref.js';
import { useSignedIn } from '../api/session-query.js';
import '../i18n/words/evidence.js';
import { useLang, useText } from '../i18n/language.js';
import { PeekCells, PeekElement, PeekLines } from './peek-parts.js';
import classes from './source-peek.module.css';

/** A place of a document, as the API cut it out of the original. */
export type PeekedPlace = Peek & {
  document: { id: string; file: string; sha256: string; receivedAt: string };
  at: SourceRef;
};

/** What stands at a place, as text only, then its file, when it was received and its fingerprint. */
export function SourcePeek({ peek }: { peek: PeekedPlace }) {
  const { t } = useTranslation('evidence');
  const lang = useLang();
  const text = useText();
  const place = describePlace(peek.at, lang);
  // Prices may stand in the rest of the file: the data-protection officer is shown the place only.
  const mayDownload = useSignedIn()?.role !== 'dpo';
  const found = foundText(peek);
  return (
    <div className={classes.peek}>
      <p className={classes.place}>{place}</p>
      {found !== null && (
        <dl className={classes.facts}>
          <dt>{t('sourceFound')}</dt>
          <dd>
            <q>{found}</q>
          </dd>
        </dl>
      )}
      {peek.kind === 'cells' && <PeekCells peek={peek} place={place} />}
      {peek.kind === 'lines' && <PeekLines peek={peek} place={place} />}
      {peek.kind === 'element' && <PeekElement peek={peek} place={place} />}
      {peek.kind === 'none' && <p>{text(peek.reason)}</p>}
      <dl className={classes.facts}>
        <dt>{t('sourceReceived')}</dt>
        <dd>{formatDate(peek.document.receivedAt.slice(0, 10), lang)}</dd>
        <dt>{t('sourceFingerprint')}</dt>
        <dd className={classes.fingerprint}>{peek.document.sha256}</dd>
      </dl>
      {mayDownload && (
        <a href={`/api/v1/documents/${peek.document.id}/original`} download>
          {t('sourceDownload')}
        </a>
      )}
    </div>
  );
}

/** The text as it is written at the place itself. */
function foundText(peek: PeekedPlace): string | null {
  if (peek.kind === 'cells') return peek.cited?.text ?? null;
  if (peek.kind === 'element') return peek.cited.text === '' ? null : peek.cited.text;
  return null;
}
