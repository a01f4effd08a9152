import type { InspectedFile } from '../../../server/cli/inspect/inspected-file.js';
import { publishedProblems } from '../../../server/dossier/problem-catalogue.js';
import type { MixedFile } from './mixed-files.js';
import type { InspectRun } from './run-inspect.js';

type Expected = Pick<MixedFile, 'name' | 'kind' | 'coming'>;

const READ: ReadonlySet<string> = new Set(['read', 'read-with-problems']);
const REFUSED_STATUS = 3;

/** What is wrong with a run, a sentence each: a file that is missing, that came to something else, or without its reason. */
export async function faultsOf(files: readonly Expected[], run: InspectRun): Promise<string[]> {
  const published = new Set((await publishedProblems()).map(({ code }) => code));
  const read = new Map(run.files.map((file) => [file.document.file, file]));
  const faults = files.flatMap((file) => {
    const found = read.get(file.name);
    return found === undefined ? [`${file.name}: not in the result`] : faultsOfFile(file, found, published);
  });
  const names = new Set(files.map(({ name }) => name));
  // What an invoice carries is told under the name of the invoice.
  const strangers = [...read.keys()].filter((file) => !names.has(file.split('/')[0] ?? ''));
  faults.push(...strangers.map((file) => `${file}: in the result, and not in the folder`));
  const status = run.files.some(({ document }) => document.status === 'refused') ? REFUSED_STATUS : 0;
  if (run.status !== status) faults.push(`exit status ${String(run.status)}, not ${status}`);
  return faults;
}

function faultsOfFile(
  { name, coming }: Expected,
  { document: { status, problems } }: InspectedFile,
  published: ReadonlySet<string>,
): string[] {
  const codes = problems.map(({ code }) => code);
  const faults = codes
    .filter((code) => !published.has(code))
    .map((code) => `${name}: the code ${code} is not published`);
  if (codes.includes('internal-error')) faults.push(`${name}: internal-error`);
  if (status === 'refused' && !problems.some(({ severity }) => severity === 'error'))
    faults.push(`${name}: refused without a reason`);
  if (!mayComeTo(coming, status))
    faults.push(`${name}: ${status} (${codes.join(', ')}), where “${coming}” was expected`);
  return faults;
}

function mayComeTo(coming: MixedFile['coming'], status: string): boolean {
  if (coming === 'any') return true;
  if (coming === 'refused') return status === 'refused';
  return READ.has(status) || (coming === 'read or asked' && status === 'needs-answer');
}
