import type { AiTrace } from '../domain/file-evidence.js';
import type { SourceRef } from '../domain/source-ref.js';
import type { DeliverableFile } from './facts/deliverable-file.js';

/** The part of a delivered file that a mark speaks of: a file of an archive, a commit, else the whole of it. */
export function partOf({ file, path }: SourceRef): string {
  const inner = path === undefined || path.startsWith('/') ? '' : (path.split('#')[0] ?? '');
  return `${file}\n${inner}`;
}

/** Traces that a product left, weak and medium ones included: neither mentions, nor what its author states. */
const leftTraces = (files: readonly DeliverableFile[]): AiTrace[] =>
  files.flatMap(({ traces }) => traces).filter(({ mention, stated }) => mention === null && !stated);

/** What the files themselves state of AI use: it counts as a declaration of its part. */
export const statedTraces = (files: readonly Pick<DeliverableFile, 'traces'>[]): AiTrace[] =>
  files.flatMap(({ traces }) => traces).filter(({ mention, stated }) => mention === null && stated);

/** Traces in parts of which nothing states AI use. */
export function tracesWithoutStatement(files: readonly DeliverableFile[]): AiTrace[] {
  const told = new Set(statedTraces(files).map(({ at }) => partOf(at)));
  return leftTraces(files).filter(({ at }) => !told.has(partOf(at)));
}

const samePlace = (one: SourceRef, other: SourceRef): boolean =>
  (['file', 'sheet', 'cell', 'page', 'line', 'path'] as const).every((key) => one[key] === other[key]);

/**
 * The traces that are enough to speak of AI use: those of strength `proof`; without one, the strong ones, if two of them are of
 * different rules and of different passages. Medium and weak ones never raise anything.
 */
export function enoughTraces(traces: readonly AiTrace[]): AiTrace[] {
  const proofs = traces.filter(({ strength }) => strength === 'proof');
  const strong = traces.filter(({ strength }) => strength === 'strong');
  if (proofs.length > 0) return [...proofs, ...strong];
  const areIndependent = strong.some((one, index) =>
    strong.slice(index + 1).some((other) => other.rule !== one.rule && !samePlace(one.at, other.at)),
  );
  return areIndependent ? strong : [];
}
