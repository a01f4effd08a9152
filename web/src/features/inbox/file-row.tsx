import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KIND_WORDS } from '../../../../server/domain/words/document-words.js';
import type { Shape } from '../../api/client.js';
import { DocumentStatus } from '../../components/document-status.js';
import type { ShowPlace } from '../../components/place.js';
import { useLang, useText } from '../../i18n/language.js';
import { FileInside } from './file-inside.js';
import { replacedBy } from './replaced-by.js';
import { whatWasRead } from './what-was-read.js';
import classes from './inbox.module.css';

interface FileRowProps {
  document: Shape<'Document'>;
  /** Only its having been answered keeps it in the list: it leaves once it is closed. */
  isHeld: boolean;
  onAnswered: (document: Shape<'Document'>) => void;
  onClosed: (id: string) => void;
  onShow: ShowPlace;
}

/**
 * A file: what it is, whose, what was read and its state; it unfolds its questions and problems. One that asks something
 * stands open, and stays so until the person closes it.
 */
export function FileRow({ document, isHeld, onAnswered, onClosed, onShow }: FileRowProps) {
  const { t } = useTranslation(['inbox', 'common']);
  const lang = useLang();
  const text = useText();
  const inside = useId();
  const asks = document.status === 'needs-answer';
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [hasAsked, setHasAsked] = useState(asks);
  if (asks && !hasAsked) setHasAsked(true);
  const open = chosen ?? hasAsked;
  const row = useRef<HTMLLIElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const toggle = (): void => {
    setChosen(!open);
    if (!open) return;
    if (isHeld) neighbourOf(row.current)?.focus();
    onClosed(document.id);
  };
  const { supplier, contract, duplicateOf, problemCounts } = document;
  const problems = problemCounts.error + problemCounts.warning;
  const replaced = replacedBy(document, t, lang);
  return (
    <li ref={row} className={classes.file}>
      <button
        ref={button}
        type="button"
        className={classes.row}
        aria-expanded={open}
        aria-controls={inside}
        onClick={toggle}
      >
        <span className={classes.name}>{document.file}</span>
        <span>{text(KIND_WORDS[document.kind])}</span>
        <span>
          {supplier?.name}
          {supplier !== null && contract !== null && ' → '}
          {contract !== null && <span className="nowrap">{contract.contractRef}</span>}
        </span>
        <span>{whatWasRead(document, t, lang)}</span>
        <span>
          <DocumentStatus status={document.status} />
          {duplicateOf !== null && <span className="soft"> {duplicateOf.file}</span>}
          {replaced !== null && <span className="soft"> {replaced}</span>}
          {problems > 0 && <span className="soft"> {t('problems', { count: problems })}</span>}
        </span>
      </button>
      <div id={inside} hidden={!open}>
        {open && (
          <FileInside
            document={document}
            onAnswered={() => onAnswered(document)}
            onDone={() => button.current?.focus()}
            onShow={onShow}
          />
        )}
      </div>
    </li>
  );
}

/** The button of the row that takes the place of one that leaves; the title of the page where none does. */
function neighbourOf(row: HTMLElement | null): HTMLElement | null {
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  return next?.querySelector('button') ?? document.querySelector('h1');
}
