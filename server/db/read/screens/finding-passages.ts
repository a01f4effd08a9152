import type { StoredFinding } from '../../../domain/finding.js';
import type { SourceRef } from '../../../domain/source-ref.js';
import type { ToldPassages } from '../../../usecases/reads/finding-reads.js';

/** A passage and the one that it takes up, as they are kept. */
export type KeptPassage = ToldPassages<SourceRef>;

/** The passages that a finding sets side by side, of its values; none where its rule keeps none. */
export function passagesIn({ values }: Pick<StoredFinding, 'values'>): KeptPassage[] {
  const { passages } = values;
  return Array.isArray(passages) ? (passages as unknown[]).filter(isPassage) : [];
}

function isPassage(value: unknown): value is KeptPassage {
  if (typeof value !== 'object' || value === null) return false;
  const { at, text, otherAt, otherText } = value as Record<string, unknown>;
  return isPlace(at) && isPlace(otherAt) && typeof text === 'string' && typeof otherText === 'string';
}

const isPlace = (value: unknown): value is SourceRef =>
  typeof value === 'object' && value !== null && typeof (value as { file?: unknown }).file === 'string';
