import { readNarrative } from '../../domain/narrative/read-narrative.js';
import type { CopyRow } from '../copy-rows.js';

const NOTHING_SAID: CopyRow = {
  note_hash: null,
  note_words: null,
  note_specific: null,
  note_actions: null,
  note_traced: null,
  note_meeting: null,
  note_joint: null,
  note_clerical: null,
};
/** Sheets repeat their texts: the last ones read are kept, at most so many and so long. */
const REMEMBERED = 5000;
const REMEMBERED_LENGTH = 300;
const remembered = new Map<string, CopyRow>();

/** What is stored of a narrative beside its text, so that an audit only groups. All null where the entry says nothing. */
export function narrativeColumns(note: string | null): CopyRow {
  if (note === null) return NOTHING_SAID;
  const known = remembered.get(note);
  if (known !== undefined) return known;
  const columns = computed(note);
  if (remembered.size >= REMEMBERED) remembered.clear();
  if (note.length <= REMEMBERED_LENGTH) remembered.set(note, columns);
  return columns;
}

function computed(note: string): CopyRow {
  const narrative = readNarrative(note);
  if (narrative === null) return NOTHING_SAID;
  return {
    note_hash: narrative.hash,
    note_words: narrative.words,
    note_specific: narrative.specificWords,
    note_actions: narrative.actions,
    note_traced: narrative.isTraced,
    note_meeting: narrative.isMeeting,
    note_joint: narrative.isJoint,
    note_clerical: narrative.isClerical,
  };
}
