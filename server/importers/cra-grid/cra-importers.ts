import type { Claim, FileLook, Importer, SourceFile } from '../importer.js';
import { loadWorkbook } from '../tables/workbook.js';
import { LAYOUTS } from './layouts.js';
import { readCraWorkbook } from './read-cra.js';
import { textSheet } from './text-sheet.js';

const craGrid: Importer = {
  format: 'cra-grid',
  kind: 'timesheet',
  claims(look: FileLook): Claim {
    const claims = look.sheets.flatMap(({ sheet, rows }) => {
      if (sheet === null) return [];
      const texts = textSheet(sheet, rows);
      return LAYOUTS.find((layout) => layout.recognise(texts) !== null)?.claim ?? [];
    });
    return claims.includes('named') ? 'named' : (claims[0] ?? null);
  },
  async *read(file: SourceFile) {
    yield* readCraWorkbook(await loadWorkbook(file.path, file.name), file.name, file.answers);
  },
};

/** Monthly activity grids (CRA) in a workbook. */
export const craGridImporters: readonly Importer[] = [craGrid];
