import type { DocumentStanding } from '../../../server/domain/document-status.js';
import { STATUS_WORDS } from '../../../server/domain/words/document-words.js';
import { useText } from '../i18n/language.js';
import type { Meaning } from '../theme/tokens.js';
import { Tag } from './tag.js';

const MEANING_OF: Readonly<Record<DocumentStanding, Meaning>> = {
  read: 'cleared',
  'read-with-problems': 'soon',
  'needs-answer': 'question',
  refused: 'error',
  duplicate: 'weak',
  superseded: 'weak',
};

/** What became of a document. */
export function DocumentStatus({ status }: { status: DocumentStanding }) {
  const text = useText();
  return <Tag meaning={MEANING_OF[status]}>{text(STATUS_WORDS[status])}</Tag>;
}
