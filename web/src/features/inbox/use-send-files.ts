import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf, api, keyHeader, type Shape } from '../../api/client.js';
import type { FileToSend } from './dropped-files.js';

/** Sends files as one import; answered once they are received whole and kept. */
export function useSendFiles(onSent: (sent: Shape<'Import'>) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (files: readonly FileToSend[]) => {
      const form = new FormData();
      for (const { path, file } of files) form.append('files', file, path);
      const headers = keyHeader('POST /imports', contentOf(files));
      return answerOf(api.POST('/imports', { body: { files: [] }, bodySerializer: () => form, headers }));
    },
    onSuccess: (sent) => {
      queries.setQueryData(['import', sent.id], sent);
      void queries.invalidateQueries({ queryKey: ['imports'] });
      onSent(sent);
    },
  });
}

/** Files by what tells them apart without reading them: where each stands, its size, and when it was last changed. */
const contentOf = (files: readonly FileToSend[]): string =>
  JSON.stringify(files.map(({ path, file }) => [path, file.size, file.lastModified]));
