import { createHash } from 'node:crypto';
import { fold } from '../names.js';
import { ACTION_WORDS } from './action-words.js';
import { CLERICAL_PHRASES, MAKING_WORDS, TRADE_PHRASES } from './clerical-phrases.js';
import { withoutDatesAndNumbers } from './dates-and-numbers.js';
import { GENERAL_WORDS } from './general-words.js';
import { JOINT_WORK_PHRASES, MEETING_PHRASES } from './meeting-words.js';
import { DUTY_LABELS, RECURRING_DUTIES } from './recurring-duties.js';
import { withoutReferences } from './references.js';
import { SMALL_WORDS } from './small-words.js';

/** What the rules on narratives need to know of one, computed once at import. Words are French or English. */
export interface Narrative {
  /**
   * 64-bit hash, a signed decimal text, of the narrative without what changes from copy to copy: case, accents, punctuation,
   * references, dates and numbers. Null when no word is left.
   */
  hash: string | null;
  /** Words as a reader counts them, without references, dates and numbers. */
  words: number;
  /** Those that name something: neither small words nor words that fit any work. */
  specificWords: number;
  /** Parts joined by `;`, `,`, `+`, « et », a line end… that each begin with a word for an action. 0 where the text gives a time to each. */
  actions: number;
  /** Gives the number of a ticket, an order or a deliverable, or names a duty that is the same every day. */
  isTraced: boolean;
  /** Says that the time was a meeting. */
  isMeeting: boolean;
  /** Names work that several do together by nature: a workshop, a training, pair work, a hand-over. */
  isJoint: boolean;
  /** Begins with an office task, and names neither a trade that begins alike nor the making of a tool. */
  isClerical: boolean;
}

/** A time inside the text: `2 h`, `1,5 j`, `30 min`. */
const DURATION =
  /(?<![\p{L}\d])\d+(?:[.,]\d+)?\s?(?:h(?:\d{2})?|heures?|hours?|hrs?|j|jours?|days?|d|min(?:utes?)?)(?![\p{L}\d'])/gu;
const JOINTS = /[;,+&•|\n]|\.\s|\s-\s|\/|(?<=\s)(?:et|puis|and|then|ainsi que|as well as)(?=\s)/;

/** Phrases between spaces, as whole words of a text are found; written so once, for texts are many. */
const spacedOut = (phrases: readonly string[]): readonly string[] => phrases.map((phrase) => ` ${phrase} `);
const DUTIES = spacedOut(RECURRING_DUTIES);
const MEETINGS = spacedOut(MEETING_PHRASES);
const JOINT_WORKS = spacedOut(JOINT_WORK_PHRASES);
const CLERICAL_TASKS = spacedOut(CLERICAL_PHRASES);
const TRADES = spacedOut(TRADE_PHRASES);

/** Characters of a narrative that are read: no sheet says more of a day, and the time that it takes stays bounded. */
const READ_CHARACTERS = 4000;

/**
 * Reads the narrative of an entry, its first 4,000 characters. Null for one without a word and without a reference: a date
 * alone says nothing.
 */
export function readNarrative(text: string): Narrative | null {
  const typed = text.slice(0, READ_CHARACTERS).normalize('NFC').replace(/[’ʼ]/g, "'");
  const { rest, hasReference } = withoutReferences(
    typed.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n'),
  );
  const lines = rest.split('\n').map(fold).join('\n');
  const plain = withoutDatesAndNumbers(lines);
  const letters = lettersOf(plain);
  if (letters === '' && !hasReference) return null;
  const spaced = ` ${letters} `;
  const says = (phrases: readonly string[]): boolean => phrases.some((phrase) => spaced.includes(phrase));
  return {
    hash: letters === '' ? null : hashOf(letters),
    words: plain.split(/[\s;,:/()!?.+&|•]+/).filter((word) => /[a-z]/.test(word)).length,
    specificWords: letters.split(' ').filter(isSpecific).length,
    actions: actionsOf(lines),
    isTraced: hasReference || DUTY_LABELS.has(letters) || says(DUTIES),
    isMeeting: says(MEETINGS),
    isJoint: says(JOINT_WORKS),
    isClerical: isClericalText(spaced),
  };
}

/** The words of a folded text with single spaces between them, whatever stood there. */
const lettersOf = (folded: string): string => folded.replace(/[^a-z]+/g, ' ').trim();

const hashOf = (letters: string): string =>
  createHash('sha256').update(letters).digest().readBigInt64BE(0).toString();

function isClericalText(spaced: string): boolean {
  const begins = (phrases: readonly string[]): boolean => phrases.some((phrase) => spaced.startsWith(phrase));
  if (!begins(CLERICAL_TASKS) || begins(TRADES)) return false;
  return !spaced.split(' ').some((word) => MAKING_WORDS.has(word));
}

const isSpecific = (word: string): boolean =>
  word.length > 1 && !SMALL_WORDS.has(word) && !GENERAL_WORDS.has(word);

function actionsOf(lines: string): number {
  if ((lines.match(DURATION) ?? []).length > 1) return 0;
  return lines.split(JOINTS).filter((part) => {
    // Behind an article stands what was worked on: « correction de l'écran et des tests ».
    const [first = ''] = lettersOf(withoutDatesAndNumbers(part)).split(' ');
    return ACTION_WORDS.has(first);
  }).length;
}
