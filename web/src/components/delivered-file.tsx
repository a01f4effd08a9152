import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shape } from '../api/client.js';
import { useText } from '../i18n/language.js';
import '../i18n/words/delivered.js';
import { BreakableText } from './breakable-text.js';
import { CitedReferences } from './cited-references.js';
import classes from './deliverable-drawer.module.css';
import { FileMeasure } from './file-measure.js';
import { FileTraces } from './file-traces.js';
import type { ShowPlace } from './place.js';

type File = Shape<'DeliveredFile'>;

/** What one delivered file says: its figures or why there are none, marks of AI tools, references, and who measured. */
export function DeliveredFile({ file, onShow }: { file: File; onShow: ShowPlace }) {
  const { t } = useTranslation('delivered');
  const text = useText();
  const heading = useId();
  const { measured, notMeasured, documentId } = file;
  const about = [
    ...(measured === null ? [] : [t('readAs', { reader: measured.reader })]),
    t('role', { role: text(file.role.words) }),
  ];
  return (
    <article className={classes.file} aria-labelledby={heading}>
      <h3 id={heading}>
        <BreakableText text={file.file.split('/').at(-1) ?? file.file} />
      </h3>
      <p className="soft small">
        <BreakableText text={file.file} />
        <br />
        {about.join(' · ')}
        {documentId !== null && (
          <>
            {' · '}
            <a href={`/api/v1/documents/${documentId}/original`} download>
              {t('original')}
            </a>
          </>
        )}
      </p>
      {notMeasured !== null && <p>{sentence(text(notMeasured.words))}</p>}
      {measured !== null && <FileMeasure measured={measured} />}
      <FileTraces file={file} onShow={onShow} />
      <CitedReferences references={file.references} isRead={measured !== null} onShow={onShow} />
      <Tools file={file} />
    </article>
  );
}

/** A sentence of its own: `Non mesuré : le fichier est vide.` */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function Tools({ file: { measured, tracesVersion } }: { file: File }) {
  const { t } = useTranslation('delivered');
  const versions = [
    ...(measured?.versions ?? []),
    ...(tracesVersion === '' ? [] : [{ name: t('traceRules'), version: tracesVersion }]),
  ];
  if (versions.length === 0) return null;
  return (
    <details>
      <summary>{t('tools')}</summary>
      <dl className={classes.figures}>
        {versions.map(({ name, version }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
