import type { ResultDocument } from '../../../server/domain/audit-result.js';
import { STATUS_WORDS } from '../../../server/domain/words/document-words.js';
import { useText } from '../i18n/language.js';
import type { Meaning } from '../theme/tokens.js';
import { Tag } from './tag.js';

const MEANING_OF: Readonly<Record<ResultDocument['status'], Meaning>> = {
  read: 'cleared',
  'read-with-problems': 'soon',
  'needs-answer': 'question',
  refused: 'error',
  duplicate: 'weak',
};

/** What became of a document. */
export function DocumentStatus({ status }: { status: ResultDocument['status'] }) {
  const text = useText();
  return <Tag meaning={MEANING_OF[status]}>{text(STATUS_WORDS[status])}</Tag>;
}
