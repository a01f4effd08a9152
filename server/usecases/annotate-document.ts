import { annotatedName } from '../domain/annotated-name.js';
import type { AnnotationOutcome, TableProblem } from '../domain/table-problem.js';
import type { Lang, Text } from '../domain/text.js';
import type { DocumentDetail } from './reads/document-reads.js';
import { Refusal, notFound } from './refusal.js';
import type { Originals } from './show-place.js';

/** Writes an annotated copy of an untrusted table, outside this process. Never throws because of a file. */
export interface TableAnnotator {
  annotate(task: {
    file: { name: string; path: string; byteLength: number };
    problems: readonly TableProblem[];
    lang: Lang;
    into: string;
  }): Promise<AnnotationOutcome>;
}

/**
 * Writes a copy of a table as its sender knows it, its bad cells highlighted and commented with what the viewer is shown of
 * its problems and nothing else. Who may open the document is decided before, by what read it.
 * @param document as the viewer sees it
 * @param into where the copy is written; the caller removes it, also when this throws
 * @returns a name for the copy
 * @throws Refusal `not-annotated` for a document with nothing to correct and for one that is no table, `not-found` where nothing was kept
 */
export async function annotateDocument(
  deps: { originals: Originals; annotator: TableAnnotator },
  request: { orgId: string; document: DocumentDetail; lang: Lang; into: string },
): Promise<string> {
  const { orgId, document, lang, into } = request;
  // What a register did to an earlier one, and a fault of Déclic, are no matter of its sender.
  const problems = document.problems.flatMap(({ code, severity, ...problem }) =>
    severity === 'info' || code === 'internal-error' ? [] : [{ ...problem, severity }],
  );
  if (problems.length === 0) throw new Refusal('not-annotated', NOTHING_TO_CORRECT);
  const outcome = await deps.originals.withFile(orgId, document.id, ({ path, byteLength }) =>
    deps.annotator.annotate({ file: { name: document.file, path, byteLength }, problems, lang, into }),
  );
  if (outcome === null) throw notFound();
  if (outcome.kind === 'none') throw new Refusal('not-annotated', outcome.reason);
  return annotatedName(document.file, lang);
}

const NOTHING_TO_CORRECT: Text = {
  fr: 'Rien n’est à corriger dans ce fichier : il n’y a pas de copie annotée.',
  en: 'Nothing is to be corrected in this file: there is no annotated copy.',
};
