import type { CivilDate } from '../../domain/civil-date.js';
import type { Decimal } from '../../domain/decimal.js';
import { countCovered } from '../../domain/shared-text.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { RecycledText } from '../facts/recycled-text.js';
import { containmentOf } from './is-reused.js';

/** An earlier deliverable as a finding names it. */
export type OtherFile = {
  deliverable: string;
  title: string;
  contract: string;
  file: string;
  deliveredOn: CivilDate | null;
  sameContract: boolean;
  sameBytes: boolean;
  sameText: boolean;
  /** Null where neither holds a text. */
  containment: Decimal | null;
  reusedWords: number | null;
};

/** A passage beside the one that it takes up. */
export type ToldPassage = { at: Place; text: string; otherAt: Place; otherText: string };
type Place = Record<string, string | number>;

/** Passages of a finding. */
const PASSAGES = 3;

export const otherOf = (one: RecycledText): OtherFile => ({
  deliverable: one.otherDeliverable,
  title: one.otherTitle,
  contract: one.otherContract,
  file: one.otherFile,
  deliveredOn: one.otherDeliveredOn,
  sameContract: one.sameContract,
  sameBytes: one.sameBytes,
  sameText: one.sameText,
  containment: one.text === null ? null : containmentOf(one.text),
  reusedWords: one.text === null ? null : countCovered(one.text.reused),
});

/** Of several earlier files, first one passage each. */
export function passagesOf(reused: readonly RecycledText[]): ToldPassage[] {
  const byRank = [0, 1, 2].flatMap((rank) =>
    reused.flatMap(({ text }) => {
      const pair = text?.passages[rank];
      if (pair === undefined) return [];
      const { own, other } = pair;
      return [{ at: placeOf(own.at), text: own.text, otherAt: placeOf(other.at), otherText: other.text }];
    }),
  );
  return byRank.slice(0, PASSAGES);
}

const placeOf = (at: SourceRef): Place => Object.fromEntries(Object.entries(at));

/** Where both files say the same: the places of the passages, else the files. */
export const placesOf = ({ file, otherFile, text }: RecycledText): SourceRef[] =>
  text === null || text.passages.length === 0
    ? [{ file }, { file: otherFile }]
    : text.passages.flatMap(({ own, other }) => [own.at, other.at]);
