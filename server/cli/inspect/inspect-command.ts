import type { FileRole } from '../../domain/file-evidence.js';
import type { Lang } from '../../domain/text.js';
import { nothingToLookAt } from '../../dossier/dossier-error.js';
import { readLimits } from '../../config.js';
import type { SourceFile } from '../../importers/importer.js';
import type { SandboxLimits } from '../../sandbox/limits.js';
import { openSandbox, type Sandbox } from '../../sandbox/sandbox.js';
import { AskedForms } from '../asked-forms.js';
import { describeNotice } from '../describe-notice.js';
import { EXIT, type ExitStatus } from '../exit-status.js';
import { onAbort } from '../interruption.js';
import { checkOutput, draftOf, writePieces, writing } from '../output-file.js';
import { asksForHelp, LANG_OPTION, parseArguments } from '../parse-arguments.js';
import { progressBar } from '../progress.js';
import { UsageError } from '../usage-error.js';
import { inspectFile } from './inspect-file.js';
import type { InspectedFile } from './inspected-file.js';
import { INSPECT_CALL, INSPECT_USAGE } from './inspect-usage.js';
import { readKinds } from './kinds-file.js';
import { describeFile, describeTotals } from './summary.js';
import { findTargets } from './targets.js';

/** File → its role. */
type Roles = ReadonlyMap<string, FileRole>;

/** `inspect`: what Déclic reads in each file, with no register and no database. */
export async function inspectCommand(
  args: readonly string[],
  lang: Lang,
  signal: AbortSignal,
): Promise<ExitStatus> {
  if (asksForHelp(args)) {
    process.stdout.write(`${INSPECT_USAGE[lang]}\n`);
    return EXIT.done;
  }
  const { options, positionals } = parseArguments(args, {
    json: { takes: 'value' },
    kinds: { takes: 'value' },
    lang: LANG_OPTION,
  });
  if (positionals.length === 0) throw new UsageError(INSPECT_CALL);
  const json = options.get('json');
  await checkOutput(json);
  const kinds = options.get('kinds');
  const roles: Roles = kinds === undefined ? new Map() : await readKinds(kinds);
  const limits = readLimits(process.env).reading;
  const { files, notices } = await findTargets(positionals, limits);
  if (files.length === 0) throw nothingToLookAt(positionals.join(', '));

  const forms = new AskedForms();
  const inspected = await inspectAll(files, roles, forms, limits, lang, signal);
  signal.throwIfAborted();
  if (json !== undefined)
    await writeJson(json, `${JSON.stringify({ version: 1, files: inspected }, null, 2)}\n`);
  if (json !== '-') {
    const lines = [...notices.map((notice) => describeNotice(notice, lang))];
    lines.push(...inspected.map((file) => describeFile(file, forms, lang)), describeTotals(inspected, lang));
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return inspected.some(({ document }) => document.status === 'refused') ? EXIT.refused : EXIT.done;
}

/** Reads every file, as many at once as the sandbox allows; the result keeps the order of `files`, each before what it carries. */
async function inspectAll(
  files: readonly SourceFile[],
  roles: Roles,
  forms: AskedForms,
  limits: SandboxLimits,
  lang: Lang,
  signal: AbortSignal,
): Promise<InspectedFile[]> {
  const sandbox = openSandbox({ limits });
  onAbort(signal, () => sandbox.close());
  const reader = forms.noting(sandbox);
  const progress = progressBar({ fr: 'Lecture', en: 'Reading' }, lang);
  const inspected: InspectedFile[][] = [];
  let done = 0;
  try {
    const queue = files.entries();
    const readers = Array.from({ length: sandbox.concurrency }, () =>
      inspectFrom(queue, roles, reader, (index, found, name) => {
        inspected[index] = found;
        progress.show((done += 1), files.length, name);
      }),
    );
    await Promise.all(readers);
  } finally {
    progress.stop();
    await sandbox.close();
  }
  return inspected.flat();
}

async function inspectFrom(
  queue: Iterable<[number, SourceFile]>,
  roles: Roles,
  reader: Pick<Sandbox, 'read' | 'measure'>,
  finished: (index: number, found: InspectedFile[], name: string) => void,
): Promise<void> {
  for (const [index, file] of queue) {
    const role = roles.get(file.name) ?? null;
    finished(index, await inspectFile(file, role, reader), file.name);
  }
}

async function writeJson(target: string, text: string): Promise<void> {
  if (target === '-') return writePieces('-', [text]);
  const draft = await draftOf(target);
  try {
    await writing(target, async () => {
      await writePieces(draft.path, [text]);
      await draft.keep();
    });
  } finally {
    await draft.drop();
  }
}
