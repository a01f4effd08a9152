import { RefusedFile, type Importer } from '../importer.js';
import { missingColumn } from '../tables/column-problems.js';
import { columnMapping } from './mapping-problems.js';
import { readMapped } from './read-mapped.js';

/**
 * A reader of tables of invoices whose understanding a person may correct: an answer about the columns counts before the
 * titles, and a table that lacks a column is asked about, in the words that would refuse it. Nothing is asked of a table in
 * which all was found.
 */
export function correctable(importer: Importer): Importer {
  return {
    ...importer,
    async *read(file) {
      const asked = { format: importer.format, kind: 'invoices', because: null } as const;
      if (file.answers[columnMapping.code] !== undefined) {
        yield* readMapped(file, asked);
        return;
      }
      try {
        yield* importer.read(file);
      } catch (error) {
        // What another document carries is read or left as it is: nobody put it there as invoices.
        if (!isAboutColumns(error) || file.inside !== undefined) throw error;
        yield* readMapped(file, { ...asked, because: error.problem });
      }
    },
  };
}

/** Such a refusal comes before anything was read. */
const isAboutColumns = (error: unknown): error is RefusedFile =>
  error instanceof RefusedFile && error.problem.code === missingColumn.code;
