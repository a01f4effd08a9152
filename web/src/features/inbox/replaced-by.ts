import type { TFunction } from 'i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Lang } from '../../../../server/domain/text.js';
import type { Shape } from '../../api/client.js';

/** Which file received later counts instead of a register, or of a part of it, as it is read after its state; else null. */
export function replacedBy(
  { status, supersededBy }: Pick<Shape<'Document'>, 'status' | 'supersededBy'>,
  t: TFunction<'inbox'>,
  lang: Lang,
): string | null {
  if (supersededBy === null) return null;
  const by = { file: supersededBy.file, date: formatDate(supersededBy.at.slice(0, 10), lang) };
  return status === 'superseded' ? t('replacedBy', by) : t('replacedInPart', by);
}
