import { readFile } from 'node:fs/promises';
import type { Problem } from '../../domain/problem.js';
import { attachedInvoice, attachmentNotOpened } from '../../importers/attachment-problems.js';
import type { FileFamily } from '../../importers/file-family.js';
import { RefusedFile, wholeFile, type SourceFile } from '../../importers/importer.js';
import type { SandboxLimits } from '../limits.js';
import { identifyFile, readWith, type FileReading, type FoundFile } from './identify-file.js';

/**
 * Reads a file that an invoice carried: when it is a timesheet, or may be one. Any other is an attachment, kept and not read;
 * it is told where it is an invoice of its own, or where nothing could say what it is. What it carries itself stays in it.
 */
export async function* readAttached(file: SourceFile, limits: SandboxLimits): FileReading {
  const told: Problem[] = [];
  let found: FoundFile;
  try {
    const steps = identifyFile(file, limits);
    let step = await steps.next();
    for (; step.done !== true; step = await steps.next())
      if (step.value.type === 'problem') told.push(step.value.problem);
      else yield step.value;
    found = step.value;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    yield* keptUnread(file, error.problem);
    return;
  }
  const { result, family, importers, look } = found;
  const mayBeTimesheet = importers.some((one) => one.kind === 'timesheet' && one.claims(look) !== null);
  if ('problem' in result && (result.problem.asks !== true || !mayBeTimesheet)) {
    // Any text may fail to be a table; a workbook that cannot be opened may be the timesheet.
    const fault = family === 'zip' ? found.fault : null;
    yield* keptUnread(file, fault?.problem ?? null);
    return;
  }
  if ('importer' in result && result.importer.kind !== 'timesheet') {
    yield { type: 'identified', format: 'none', kind: 'attachment' };
    const invoice = result.importer.kind === 'invoice' ? await invoiceInside(file, family) : null;
    const name = ownName(file);
    if (invoice !== null)
      yield { type: 'problem', problem: attachedInvoice.make(wholeFile(file.name), { name, ...invoice }) };
    return;
  }
  for (const problem of told) yield { type: 'problem', problem };
  for await (const piece of readWith(found, file)) if (piece.type !== 'carried') yield piece;
}

function* keptUnread(file: SourceFile, why: Problem | null) {
  yield { type: 'identified' as const, format: 'none', kind: 'attachment' as const };
  if (why === null) return;
  const values = { name: ownName(file), reason: why.message };
  yield { type: 'problem' as const, problem: attachmentNotOpened.make(wholeFile(file.name), values) };
}

/** The name that the file has in its invoice. */
const ownName = ({ name, inside = '' }: SourceFile): string =>
  name.startsWith(`${inside}/`) ? name.slice(inside.length + 1) : name;

interface InvoiceInside {
  number: string | null;
  files: number;
}

/** What an attached file says as an invoice; null for a PDF without the data of one, which is a page to look at. */
async function invoiceInside(file: SourceFile, family: FileFamily): Promise<InvoiceInside | null> {
  if (family !== 'pdf' && family !== 'xml') return { number: null, files: 0 };
  const { readXmlInvoice } = await import('../../importers/einvoice/read-xml-invoice.js');
  try {
    if (family === 'xml') return summaryOf(readXmlInvoice(await readFile(file.path), file.name));
    const { invoiceInPdf } = await import('../../importers/einvoice/pdf-importer.js');
    const { xml, others } = await invoiceInPdf(file);
    return summaryOf(readXmlInvoice(xml, file.name), others);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return family === 'pdf' ? null : { number: null, files: 0 };
  }
}

function summaryOf(
  { invoice }: { invoice: { number: string | null; attachments: readonly unknown[] } },
  others = 0,
): InvoiceInside {
  return { number: invoice.number, files: invoice.attachments.length + others };
}
