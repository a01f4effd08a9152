import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ReadInvoice } from '../../server/domain/invoice.js';
import type { Problem } from '../../server/domain/problem.js';
import { facturX } from '../../server/importers/einvoice/pdf-importer.js';
import { RefusedFile, type DossierPart } from '../../server/importers/importer.js';

/** What reading a PDF gave. */
export interface ReadPdf {
  format: string;
  refused: string | null;
  /** French sentence, place and text of each problem; its form, field by field, where it has one. */
  problems: {
    code: string;
    at: string;
    sentence: string;
    seen: string | null;
    form: Record<string, string> | null;
  }[];
  invoice: ReadInvoice | null;
}

/** Reads a PDF with its importer, in this process. */
export async function readPdfFile(
  path: string,
  answers: Readonly<Record<string, string>> = {},
  part: DossierPart = 'invoices',
): Promise<ReadPdf> {
  const file = { name: basename(path), path, byteLength: readFileSync(path).length, part, answers };
  const read: ReadPdf = { format: facturX.format, refused: null, problems: [], invoice: null };
  try {
    for await (const piece of facturX.read(file)) {
      if (piece.type === 'format') read.format = piece.format;
      if (piece.type === 'invoice') read.invoice = piece.invoice;
      if (piece.type === 'problem') read.problems.push(toldProblem(piece.problem));
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    read.refused = error.problem.code;
  }
  return read;
}

/** Reads the bytes of a PDF, put at a path of the test's own. */
export function readPdfBytes(
  bytes: Uint8Array,
  path: string,
  answers: Readonly<Record<string, string>> = {},
  part: DossierPart = 'invoices',
): Promise<ReadPdf> {
  writeFileSync(path, bytes);
  return readPdfFile(path, answers, part);
}

function toldProblem({ code, at, message, seen, form }: Problem): ReadPdf['problems'][number] {
  const proposed = form?.flatMap(({ name, proposed: value, confidence, at: place }) =>
    value === null || place === null
      ? []
      : [[name, `${value} (${confidence}, page ${place.page}, line ${place.line})`] as const],
  );
  const { page, line } = at;
  return {
    code,
    at: page === undefined ? 'file' : `page ${page}, line ${line}`,
    sentence: message.fr,
    seen: seen ?? null,
    form: proposed === undefined ? null : Object.fromEntries(proposed),
  };
}
