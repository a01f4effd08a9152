import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../server/domain/format/date-format.js';
import type { Shape } from '../../api/client.js';
import { useLang } from '../../i18n/language.js';

interface ImportChoiceProps {
  imports: readonly Shape<'Import'>[];
  chosen: string | undefined;
  onChoose: (id: string | undefined) => void;
}

/** One upload or all of them. */
export function ImportChoice({ imports, chosen, onChoose }: ImportChoiceProps) {
  const { t } = useTranslation('inbox');
  const lang = useLang();
  if (imports.length === 0) return null;
  const nameOf = ({ createdAt, kind, filesTotal }: Shape<'Import'>): string => {
    const date = formatDate(createdAt.slice(0, 10), lang);
    if (kind === 'reread') return `${date}, ${t('importReread')}`;
    if (kind === 'declaration') return `${date}, ${t('importDeclaration')}`;
    return t('importOf', { date, count: filesTotal });
  };
  return (
    <NativeSelect
      label={t('imports')}
      value={chosen ?? ''}
      data={[
        { value: '', label: t('allImports') },
        ...imports.map((one) => ({ value: one.id, label: nameOf(one) })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}
