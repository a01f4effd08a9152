import type { Measured } from '../../../domain/file-evidence.js';

/** Counts of a presentation. Hidden slides are counted, and nothing on them but their words. */
export interface SlideCounts {
  /** Slides that are shown. */
  slides: number;
  hiddenSlides: number;
  /** Words on the slides that are shown; what repeats (footers, layouts, texts on half of the slides) once. */
  words: number;
  /** The same with all that repeats as often as it is shown. */
  grossWords: number;
  /** Of `words`, those that repeat, once. */
  boilerplateWords: number;
  /** Median over the slides that are shown, what repeats left out; a half between two slides. */
  wordsPerSlide: number;
  /** Words on hidden slides; not in `words`. */
  hiddenSlideWords: number;
  /** Words of the notes under the slides that are shown; not in `words`. */
  speakerNoteWords: number;
  /** Slides with a title. */
  headings: number;
  tables: number;
  /** Pictures with distinct bytes on the slides; those of layouts and backgrounds left out. */
  figures: number;
  /** Of `figures`, those whose own fields were read: not drawings, damaged pictures, nor those above the limits. */
  figuresLookedInto: number;
  charts: number;
  diagrams: number;
  equations: number;
  comments: number;
  hasMacros: boolean;
}

/** What is measured of a presentation (pptx, odp). */
export interface SlideFigures extends Measured, SlideCounts {}
