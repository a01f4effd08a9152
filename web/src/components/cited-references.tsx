import { useTranslation } from 'react-i18next';
import type { Shape } from '../api/client.js';
import { useText } from '../i18n/language.js';
import '../i18n/words/delivered.js';
import classes from './deliverable-drawer.module.css';
import type { ShowPlace } from './place.js';
import { SourceLink } from './source-link.js';
import { Tag } from './tag.js';

interface CitedReferencesProps {
  references: Shape<'DeliveredFile'>['references'];
  /** False: the file could not be read, so that nothing is said of its references. */
  isRead: boolean;
  onShow: ShowPlace;
}

/** The references of a file as they are written, as text: nothing here leads to them. */
export function CitedReferences({ references, isRead, onShow }: CitedReferencesProps) {
  const { t } = useTranslation('delivered');
  const text = useText();
  if (!isRead && references.length === 0) return null;
  return (
    <section>
      <h4>{t('references')}</h4>
      <p className="soft small">{t(references.length === 0 ? 'noReference' : 'listed')}</p>
      <ul className={classes.items}>
        {references.map(({ kind, text: written, malformed, fault, at }, index) => (
          <li key={`${written}${String(index)}`}>
            <p className={classes.written}>{written}</p>
            <p className={classes.line}>
              <span>{text(kind.words)}</span> <SourceLink place={at} onShow={onShow} />
            </p>
            {malformed && (
              <p className="small">
                <Tag meaning="question">{t('malformed')}</Tag> {fault !== null && text(fault)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
