import type { BlockRole } from '../../delivered-content.js';
import { countWords } from '../../words.js';
import type { ContentCollector, KeptPlace } from './content-collector.js';
import type { SlideCounts } from './slide-figures.js';

/** A paragraph of a slide as its reader met it. */
export interface SlideText {
  text: string;
  /** Title of the slide; footer, date or number; anything else. */
  is: 'title' | 'footer' | 'text';
}

/** A text that a layout or a master shows on slides. */
export interface LaidOutText {
  text: string;
  words: number;
}

interface KeptText {
  place: KeptPlace;
  key: string;
  words: number;
  isFooter: boolean;
}

interface KeptSlide {
  isHidden: boolean;
  hasTitle: boolean;
  texts: KeptText[];
  /** Texts that its layout and its master put on it. */
  laidOut: readonly LaidOutText[];
  noteWords: number;
}

/** A text on so many slides, and on half of those that are shown, is none of each of them. */
const REPEATED_ON = 3;
/** `Oui` in a table of every slide is an answer on each. */
const REPEATED_WORDS = 2;

/** Counts the words of a presentation, what repeats once. */
export class SlideTally {
  readonly #slides: KeptSlide[] = [];

  constructor(private readonly collector: ContentCollector) {}

  /**
   * Keeps the next slide. Speaker notes go behind its texts.
   * @param laidOut what its layout and its master show on it
   */
  add(
    texts: readonly SlideText[],
    notes: readonly string[],
    isHidden: boolean,
    laidOut: readonly LaidOutText[] = [],
  ): void {
    const page = this.#slides.length + 1;
    const roleOf = ({ is }: SlideText): BlockRole =>
      is === 'title' ? 'heading' : is === 'footer' ? 'boilerplate' : 'slide';
    const kept = texts
      .filter(({ text }) => text.trim() !== '')
      .map((text) => ({
        place: this.collector.add(roleOf(text), text.text, { page }),
        key: text.text.trim(),
        words: countWords(text.text),
        isFooter: text.is === 'footer',
      }));
    const hasTitle = texts.some(({ is, text }) => is === 'title' && text.trim() !== '');
    let noteWords = 0;
    for (const note of notes) {
      this.collector.add('speaker-note', note, { page, path: '/notes' });
      noteWords += countWords(note);
    }
    this.#slides.push({ isHidden, hasTitle, texts: kept, laidOut, noteWords });
  }

  /** The figures of words and slides. What repeats keeps its first place among the texts, as boilerplate. */
  figures(): Pick<
    SlideCounts,
    | 'slides'
    | 'hiddenSlides'
    | 'words'
    | 'grossWords'
    | 'boilerplateWords'
    | 'wordsPerSlide'
    | 'hiddenSlideWords'
    | 'speakerNoteWords'
    | 'headings'
  > {
    const shown = this.#slides.filter(({ isHidden }) => !isHidden);
    const hidden = this.#slides.filter(({ isHidden }) => isHidden);
    const repeated = repeatedTexts(shown);
    const once = new Map<string, number>();
    let gross = 0;
    const perSlide = shown.map(({ texts, laidOut }) => {
      let own = 0;
      for (const text of texts) {
        gross += text.words;
        if (!text.isFooter && !repeated.has(text.key)) own += text.words;
        else {
          this.collector.settle(text.place, once.has(text.key) ? null : 'boilerplate');
          once.set(text.key, text.words);
        }
      }
      for (const { text, words } of laidOut) {
        gross += words;
        if (!once.has(text)) this.collector.add('boilerplate', text, { path: '/layouts' });
        once.set(text, words);
      }
      return own;
    });
    const boilerplateWords = sum([...once.values()]);
    return {
      slides: shown.length,
      hiddenSlides: hidden.length,
      words: sum(perSlide) + boilerplateWords,
      grossWords: gross,
      boilerplateWords,
      wordsPerSlide: medianOf(perSlide),
      hiddenSlideWords: sum(hidden.flatMap(({ texts }) => texts.map(({ words }) => words))),
      speakerNoteWords: sum(shown.map(({ noteWords }) => noteWords)),
      headings: shown.filter(({ hasTitle }) => hasTitle).length,
    };
  }
}

function repeatedTexts(slides: readonly KeptSlide[]): ReadonlySet<string> {
  const on = new Map<string, number>();
  for (const { texts } of slides)
    for (const key of new Set(texts.filter(({ words }) => words >= REPEATED_WORDS).map((text) => text.key)))
      on.set(key, (on.get(key) ?? 0) + 1);
  const least = Math.max(REPEATED_ON, slides.length / 2);
  return new Set([...on].filter(([, count]) => count >= least).map(([key]) => key));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Middle of the values in order; half-way between the two middle ones of an even number; 0 of none. */
function medianOf(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const upper = Math.floor(ordered.length / 2);
  const high = ordered[upper] ?? 0;
  return ordered.length % 2 === 1 ? high : (high + (ordered[upper - 1] ?? 0)) / 2;
}
