import type { Problem } from '../domain/problem.js';
import type { RegisterName, RegisterRow } from '../domain/register-tables.js';
import type { SourceRef } from '../domain/source-ref.js';
import { ANSWER_FILES } from '../importers/answer-files.js';
import type { SourceFile } from '../importers/importer.js';
import { invoiceContractUnclear } from '../importers/matching-problems.js';
import { ProblemCap } from '../sandbox/child/problem-cap.js';
import type { SandboxItem } from '../sandbox/protocol.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { answerNotUsed, registerNotUsedYet } from './dossier-problems.js';
import { publishedProblems } from './problem-catalogue.js';

/** Registers of the published format that are stored and that no rule reads yet. */
export const NOT_USED_YET: ReadonlySet<RegisterName> = new Set(['decisions']);

type Reader = Pick<Sandbox, 'concurrency' | 'limits' | 'read' | 'measure'>;
type RegisterPiece = Extract<SandboxItem, { type: 'register' }>;

/**
 * Reads as the sandbox does, and tells what of a dossier is kept without having any effect: a register that no rule reads,
 * an answer that settles no question of reading. `files` are all those of the dossier.
 */
export function tellUnused(reader: Reader, files: readonly SourceFile[]): Reader {
  const names = new Set(files.map(({ name }) => name));
  return {
    concurrency: reader.concurrency,
    limits: reader.limits,
    read: (file) => readAndTell(reader, file, names),
    measure: (file, role) => reader.measure(file, role),
  };
}

async function* readAndTell(
  reader: Reader,
  file: SourceFile,
  names: ReadonlySet<string>,
): AsyncGenerator<SandboxItem, void> {
  const told = new Set<RegisterName>();
  const cap = new ProblemCap(file.name, reader.limits.problemsPerFile);
  const unused: Problem[] = [];
  for await (const item of reader.read(file)) {
    yield item;
    // A file that is refused is not kept either: its own reason is enough.
    if (item.type === 'refused') return;
    if (item.type !== 'register') continue;
    if (item.rows.length > 0 && NOT_USED_YET.has(item.table) && !told.has(item.table)) {
      told.add(item.table);
      unused.push(unusedRegister(file, item));
    }
    if (item.table !== 'answers') continue;
    for (const problem of await unusedAnswers(file, item.rows, names))
      if (cap.admits(problem)) unused.push(problem);
  }
  for (const problem of [...unused, ...cap.rest()]) yield { type: 'problem', problem };
}

function unusedRegister(file: SourceFile, { table, rows }: RegisterPiece): Problem {
  const sheet = rows[0]?.sheet;
  const at: SourceRef = sheet === undefined ? { file: file.name } : { file: file.name, sheet };
  return registerNotUsedYet.make(at, { register: table });
}

/** Answers about an invoice (but for its contract) or a finding, about a file that is not there, or written where answers are not looked for. */
async function unusedAnswers(
  file: SourceFile,
  rows: readonly RegisterRow[],
  names: ReadonlySet<string>,
): Promise<Problem[]> {
  const published = await publishedProblems();
  const asking = new Set(published.filter(({ asks }) => asks).map(({ code }) => code));
  const isUsed = ({ values }: RegisterRow): boolean =>
    ANSWER_FILES.includes(file.name) &&
    asking.has(values.code ?? '') &&
    (names.has(values.file ?? '') || namesInvoice(values));
  return rows
    .filter((row) => !isUsed(row))
    .map((row) => answerNotUsed.make(placeOf(file, row), {}, row.values.code ?? ''));
}

/** The contract of an invoice is told of the invoice, whatever file it came in. */
function namesInvoice({ code, file, invoice_number: number, supplier }: RegisterRow['values']): boolean {
  return code === invoiceContractUnclear.code && !file && Boolean(number) && Boolean(supplier);
}

function placeOf({ name }: SourceFile, { row, sheet }: RegisterRow): SourceRef {
  return sheet === undefined ? { file: name, line: row } : { file: name, sheet, line: row };
}
