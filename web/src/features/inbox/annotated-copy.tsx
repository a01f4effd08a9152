import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { annotatedName } from '../../../../server/domain/annotated-name.js';
import { answerOf, api } from '../../api/client.js';
import { Failed } from '../../components/states.js';
import { useLang } from '../../i18n/language.js';

/** How long the content stays at hand for the browser that saves it, in milliseconds. */
const KEPT_MS = 30_000;

/** The file as its sender knows it, its bad cells highlighted and commented: to be sent back to them. */
export function AnnotatedCopy({ id, file }: { id: string; file: string }) {
  const { t } = useTranslation('inbox');
  const lang = useLang();
  const copy = useMutation({
    mutationFn: () =>
      answerOf(
        api.GET('/documents/{id}/annotated', {
          params: { path: { id }, query: { lang } },
          parseAs: 'blob',
        }),
      ),
    onSuccess: (blob) => save(blob, annotatedName(file, lang)),
  });
  return (
    <div>
      <Button variant="default" loading={copy.isPending} onClick={() => copy.mutate()}>
        {t('annotated')}
      </Button>
      <p className="small soft">{t('annotatedHint')}</p>
      {copy.isSuccess && <p role="status">{t('annotatedSaved')}</p>}
      {copy.error !== null && <Failed error={copy.error} />}
    </div>
  );
}

/** Hands a file over to the browser, which saves it under that name. */
function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers take the file some time after they were told.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
