import { useTranslation } from 'react-i18next';
import { useLang } from '../../i18n/language.js';
import type { DataDeclaration } from './declarations-table.js';
import { subjectWords } from './subject-words.js';
import classes from './data-track.module.css';

/** What a declaration speaks of, and who did the work for its contractor. */
export function DeclarationAbout({ declaration }: { declaration: DataDeclaration }) {
  const { t } = useTranslation('dataTrack');
  const lang = useLang();
  const { deliverable, subcontractor } = declaration;
  return (
    <span className={classes.stack}>
      <span>
        {subjectWords(declaration, t, lang)}
        {deliverable !== null && <span className="soft"> {deliverable.title}</span>}
      </span>
      {subcontractor !== null && <span className="soft">{t('subcontractor', { name: subcontractor })}</span>}
    </span>
  );
}
