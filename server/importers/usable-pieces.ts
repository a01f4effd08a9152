import type { Problem } from '../domain/problem.js';
import type { Importer, ReadPiece } from './importer.js';
import { withinLength } from './text-length.js';
import { ENTRY_TEXTS } from './text-subjects.js';
import { UnknownUnits } from './unknown-units.js';
import { usableInvoice } from './usable-invoice.js';

/** The format of Déclic's own files. */
const NATIVE = 'native';

/**
 * The same importer, whose invoices and entries hold nothing that storing or auditing them would stumble over: what
 * they cannot take is unknown and told, whatever the format. Registers bound their values column by column.
 */
export function givingUsablePieces(importer: Importer): Importer {
  return {
    ...importer,
    async *read(file) {
      const units = new UnknownUnits(importer.format === NATIVE);
      for await (const piece of importer.read(file)) yield* usablePieces(piece, units);
    },
  };
}

function* usablePieces(piece: ReadPiece, units: UnknownUnits): Iterable<ReadPiece> {
  const problems: Problem[] = [];
  const usable = usablePiece(piece, problems);
  yield usable;
  if (usable.type === 'invoice') problems.push(...units.problemsOf(usable.invoice));
  for (const problem of problems) yield { type: 'problem', problem };
}

function usablePiece(piece: ReadPiece, problems: Problem[]): ReadPiece {
  if (piece.type === 'invoice') return { type: 'invoice', invoice: usableInvoice(piece.invoice, problems) };
  if (piece.type !== 'entries') return piece;
  const entries = piece.entries.map((entry) => withinLength(entry, ENTRY_TEXTS, entry.source, problems));
  return { type: 'entries', entries };
}
