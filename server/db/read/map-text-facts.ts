import type { TextPassage } from '../../domain/file-evidence.js';
import { sharedPassages, wordsCovered } from '../../domain/shared-text.js';
import type { RecycledText } from '../../rules/facts/recycled-text.js';
import { orNull, text, type Row } from './row.js';

/** Passages shown side by side. */
const PASSAGES = 3;

/** Rows of the question on texts of delivered files as the type that rules read. */
export const toRecycledText = (row: Row): RecycledText => ({
  file: text(row, 'file'),
  otherFile: text(row, 'otherFile'),
  otherContract: text(row, 'otherContract'),
  otherDeliverable: text(row, 'otherDeliverable'),
  otherTitle: text(row, 'otherTitle'),
  otherAcceptance: orNull(row, 'otherAcceptance') as RecycledText['otherAcceptance'],
  deliveredOn: orNull(row, 'deliveredOn'),
  otherDeliveredOn: orNull(row, 'otherDeliveredOn'),
  sameContract: row.sameContract === true,
  sameBytes: row.sameBytes === true,
  sameText: row.sameText === true,
  contractsOfKind: row.contractsOfKind as number,
  contractsOfFile: row.contractsOfFile as number,
  alikeInContract: row.alikeInContract as number,
  text: toSharedText(row),
});

function toSharedText(row: Row): RecycledText['text'] {
  if (row.words == null || row.otherWords == null) return null;
  const [own, other, shared] = [row.allOwn, row.allOther, row.allShared] as [number, number, number];
  const places = (row.places ?? []) as number[];
  return {
    words: row.words as number,
    otherWords: row.otherWords as number,
    ownShingles: row.ownShingles as number,
    otherShingles: row.otherShingles as number,
    sharedShingles: row.sharedShingles as number,
    resemblance: shared / (own + other - shared),
    reused: wordsCovered(places),
    common: wordsCovered((row.commonPlaces ?? []) as number[]),
    passages: sharedPassages(
      { places, passages: passagesIn(row, 'passages', 'file') },
      {
        places: (row.otherPlaces ?? []) as number[],
        passages: passagesIn(row, 'otherPassages', 'otherFile'),
      },
      PASSAGES,
    ),
  };
}

/** Of the same bytes under several paths the passages name the one that was read first: a finding names its own. */
const passagesIn = (row: Row, passages: string, file: string): TextPassage[] =>
  (row[passages] as TextPassage[]).map((passage) => ({
    ...passage,
    at: { ...passage.at, file: text(row, file) },
  }));
