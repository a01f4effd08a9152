import type { NotMeasured } from '../domain/file-evidence.js';
import type { Problem } from '../domain/problem.js';

/** Published codes of what makes a file unreadable → why it gives no measure. Any other is a refusal. */
export const reasonsByCode: Readonly<Record<string, NotMeasured>> = {
  'empty-file': 'empty',
  'password-protected': 'encrypted',
  'pdf-encrypted': 'encrypted',
  'time-limit': 'time-limit',
  'memory-limit': 'memory-limit',
  'archive-too-large': 'too-large',
  'content-too-large': 'too-large',
  'file-too-large': 'too-large',
  'json-too-deep': 'too-large',
  'json-too-many-values': 'too-large',
  'pdf-inflates-too-large': 'too-large',
  'record-too-long': 'too-large',
  'sheet-too-large': 'too-large',
  'text-too-long': 'too-large',
  'xml-too-deep': 'too-large',
  'xml-too-many-attributes': 'too-large',
  'xml-too-many-elements': 'too-large',
  'ambiguous-archive': 'damaged',
  'damaged-archive': 'damaged',
  'json-not-well-formed': 'damaged',
  'json-truncated': 'damaged',
  'pdf-unreadable': 'damaged',
  'xml-not-well-formed': 'damaged',
  'xml-truncated': 'damaged',
  'old-office-file': 'old-format',
  'workbook-kind-not-read': 'old-format',
  'archive-inside': 'unknown-format',
  'unknown-format': 'unknown-format',
};

/** Why a file that was refused with this problem gives no measure. */
export const whyNotMeasured = ({ code }: Pick<Problem, 'code'>): NotMeasured =>
  reasonsByCode[code] ?? 'refused';
