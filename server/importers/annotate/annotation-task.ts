import type { TableProblem } from '../../domain/table-problem.js';
import type { Lang } from '../../domain/text.js';
import type { SourceFile } from '../importer.js';

/** What is asked: a copy of a file with its problems marked in it. */
export interface AnnotationTask {
  /** `name` is its path in the dossier. */
  file: Pick<SourceFile, 'name' | 'path' | 'byteLength'>;
  problems: readonly TableProblem[];
  lang: Lang;
  /** Where the copy is written. */
  into: string;
  /** The copy is never larger. */
  mostBytes: number;
}
