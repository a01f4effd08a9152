import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_WORDS } from '../../../../server/domain/words/document-words.js';
import type { Shape } from '../../api/client.js';
import { DocumentStatus } from '../../components/document-status.js';
import type { ShowPlace } from '../../components/place.js';
import { useLang, useText } from '../../i18n/language.js';
import { FileInside } from './file-inside.js';
import { whatWasRead } from './what-was-read.js';
import classes from './inbox.module.css';

interface FileRowProps {
  document: Shape<'Document'>;
  onShow: ShowPlace;
}

/** A file: what it is, whose, what was read and its state; it unfolds its questions and problems. */
export function FileRow({ document, onShow }: FileRowProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const lang = useLang();
  const text = useText();
  const inside = useId();
  const [open, setOpen] = useState(document.status === 'needs-answer');
  const { supplier, contract, duplicateOf, problemCounts } = document;
  const problems = problemCounts.error + problemCounts.warning;
  const whose = [supplier?.name, contract?.contractRef].filter(Boolean).join(' → ');
  return (
    <li className={classes.file}>
      <button
        type="button"
        className={classes.row}
        aria-expanded={open}
        aria-controls={inside}
        onClick={() => setOpen(!open)}
      >
        <span className={classes.name}>{document.file}</span>
        <span>{text(KIND_WORDS[document.kind])}</span>
        <span>{whose}</span>
        <span>{whatWasRead(document, t, lang)}</span>
        <span>
          <DocumentStatus status={document.status} />
          {duplicateOf !== null && <span className="soft"> {duplicateOf.file}</span>}
          {problems > 0 && <span className="soft"> {t('problems', { count: problems })}</span>}
        </span>
      </button>
      <div id={inside} hidden={!open}>
        {open && <FileInside document={document} onShow={onShow} />}
      </div>
    </li>
  );
}
