import type { Confidence } from '../../domain/answer-form.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Phrase } from './page-phrases.js';

/** A value read on the page, as an answer would write it. A person confirms it. */
export interface Proposal {
  value: string;
  confidence: Confidence;
  phrase: Phrase;
  /** Other values that the page gives for the same field, as written there. */
  others: string[];
}

/** The place of a phrase in its file. */
export const placeOfPhrase = (file: string, { page, line }: Phrase): SourceRef => ({ file, page, line });

/** A value found in a labelled place, and how much the place says. */
export interface Candidate {
  value: string;
  phrase: Phrase;
  /** Larger is surer. */
  weight: number;
}

/**
 * The surest candidate, the first of equals. It is `low` beside another value as sure, `medium` beside a lesser one or below
 * the weight that makes it sure, else `high`.
 */
export function propose(candidates: readonly Candidate[], sureFrom: number): Proposal | null {
  const [first] = [...candidates].sort((a, b) => b.weight - a.weight);
  if (first === undefined) return null;
  const rivals = candidates.filter(({ value }) => value !== first.value);
  const others = [...new Set(rivals.map(({ value }) => value))];
  const isSure = rivals.length === 0 && first.weight >= sureFrom;
  const isContested = rivals.some(({ weight }) => weight === first.weight);
  const confidence = isContested ? 'low' : isSure ? 'high' : 'medium';
  return { value: first.value, phrase: first.phrase, confidence, others };
}
