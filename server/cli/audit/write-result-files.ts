import type { Workspace } from '../../compose.js';
import type { Lang } from '../../domain/text.js';
import { resultJson } from '../../exports/result-json.js';
import { draftOf, writePieces, writing, type Draft } from '../output-file.js';
import type { AuditOptions } from './audit-options.js';

/**
 * Writes the files an audit was asked for. Each is written whole beside its place, then all take their places: where one
 * fails, what stood there before is left as it was. Throws ToldFault when the disk refuses.
 */
export async function writeResultFiles(
  workspace: Workspace,
  auditId: string,
  { json, xlsx }: Pick<AuditOptions, 'json' | 'xlsx'>,
  lang: Lang,
): Promise<void> {
  const drafts: { target: string; draft: Draft }[] = [];
  const open = async (target: string): Promise<string> => {
    const draft = await draftOf(target);
    drafts.push({ target, draft });
    return draft.path;
  };
  try {
    if (json !== undefined && json !== '-') {
      const path = await open(json);
      await writing(json, () =>
        workspace.withResult(auditId, (result) => writePieces(path, resultJson(result))),
      );
    }
    if (xlsx !== undefined) {
      // Loaded only here: the writer of workbooks is most of the start-up time of a command.
      const { writeWorkbook } = await import('../../exports/workbook/write-workbook.js');
      const path = await open(xlsx);
      await writing(xlsx, () => workspace.withResult(auditId, (result) => writeWorkbook(result, path, lang)));
    }
    for (const { target, draft } of drafts) await writing(target, () => draft.keep());
  } finally {
    for (const { draft } of drafts) await draft.drop();
  }
}
