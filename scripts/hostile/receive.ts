import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadInvoice } from '../../server/domain/invoice.js';
import type { Problem } from '../../server/domain/problem.js';
import { openUpload } from '../../server/dossier/open-upload.js';
import type { SourceFile } from '../../server/importers/importer.js';
import type { SandboxItem } from '../../server/sandbox/protocol.js';
import { replaceFile } from '../samples/replace-file.js';
import { watchChildren } from './watch-children.js';

/** What one upload of one file came to. */
export interface Received {
  /**
   * One line for each document that came out of it, in the order of their names: what is read of it, else the code that refuses
   * it, then the codes of its problems; then what was left aside.
   */
  documents: string[];
  /** Codes of every problem. */
  codes: string[];
  seconds: number;
  /** Most resident memory of one reading process, in MB; null where the system does not tell. */
  peakMegabytes: number | null;
}

/** Receives one file as the service does: named as it was sent, unpacked if it is a zip, read in limited processes. */
export async function receive(
  file: { name: string; bytes: Buffer | string },
  folder: string,
): Promise<Received> {
  const path = join(folder, 'received.upload');
  replaceFile(path, file.bytes);
  const byteLength = statSync(path).size;
  const watch = watchChildren();
  const started = performance.now();
  const documents: string[] = [];
  const problems: Problem[] = [];
  const upload = await openUpload(
    () => Promise.resolve([{ name: file.name, path, byteLength, part: 'any' }]),
    new AbortController().signal,
  );
  try {
    for (const one of upload.files) documents.push(await readOne(upload.reader, one, problems));
    documents.push(...upload.notices.map(({ at, code }) => `${printable(at.file)}: ${code}`));
    problems.push(...upload.notices);
  } finally {
    await upload.close();
  }
  return {
    documents,
    codes: problems.map(({ code }) => code),
    seconds: (performance.now() - started) / 1000,
    peakMegabytes: watch.stop(),
  };
}

interface Reader {
  read(file: SourceFile): AsyncIterable<SandboxItem>;
}

async function readOne(reader: Reader, file: SourceFile, problems: Problem[]): Promise<string> {
  const read: string[] = [];
  const codes = new Set<string>();
  let refused: string | null = null;
  for await (const item of reader.read(file)) {
    if (item.type === 'problem' || item.type === 'refused') problems.push(item.problem);
    if (item.type === 'problem') codes.add(item.problem.code);
    if (item.type === 'refused') refused = item.problem.code;
    if (item.type === 'entries')
      read.push(
        ...item.entries.map(({ date, quantity, unit, note }) => `${date} ${quantity} ${unit} ${note ?? ''}`),
      );
    if (item.type === 'invoice') read.push(invoiceText(item.invoice));
  }
  // What came before a refusal is dropped.
  const outcome = refused ?? (read.length === 0 ? 'nothing' : read.join(' | '));
  const others = [...codes].filter((code) => code !== refused).join(', ');
  return `${printable(file.name)}: ${outcome}${others === '' ? '' : ` (${others})`}`;
}

function invoiceText({ number, lines }: ReadInvoice): string {
  const billed = lines.map(
    ({ quantity, unitPrice, net }) => `${quantity ?? '?'} × ${unitPrice ?? '?'} = ${net ?? '?'}`,
  );
  return `invoice ${number ?? 'without number'}${billed.map((line) => `, ${line}`).join('')}`;
}

/** Characters that a terminal does not show, as their numbers. */
export const printable = (name: string): string =>
  name.replace(/[\p{Cc}\p{Cf}]/gu, (character) => `\\u${character.codePointAt(0)?.toString(16) ?? ''}`);
