import { LIMITS } from '../../../importers/limits.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { countWords } from '../../words.js';
import type { ContentCollector } from './content-collector.js';
import { excelShape, openFormulaShape, type FormulaPlace } from './formula-shape.js';
import type { SheetFigures } from './sheet-figures.js';

/** Where a cell stands. */
export interface CellPlace {
  sheet: string;
  /** A1 notation. */
  cell: string;
}

const SHAPES = { excel: excelShape, 'open-formula': openFormulaShape };
/** Files keep the English names of functions, whatever the language of the program. */
const LINK = /HYPERLINK\(\s*"([^"]+)"/gi;

/** Counts cells, formulas and texts of a workbook; each distinct text is kept once, at its first cell. */
export class CellTally {
  readonly #shapes = new Set<string>();
  /** Words of each text that was met. */
  readonly #texts = new Map<string, number>();
  #elements = 0;
  #cells = 0;
  #hiddenCells = 0;
  #textCells = 0;
  #formulas = 0;
  #words = 0;
  #grossWords = 0;
  /** Cells that are read from now on stand on a hidden sheet. */
  onHiddenSheet = false;

  constructor(
    private readonly collector: ContentCollector,
    private readonly syntax: keyof typeof SHAPES,
  ) {}

  /** A row or a cell, with content or not. Throws NotMeasuredFile beyond the budget: a partial count would be none. */
  meet(elements = 1): void {
    if ((this.#elements += elements) > LIMITS.office.cells) throw new NotMeasuredFile('too-large');
  }

  /** @param times cells with this same content, which OpenDocument writes once */
  use(times = 1): void {
    this.#cells += times;
    if (this.onHiddenSheet) this.#hiddenCells += times;
  }

  /** A text that stands in `times` cells, the first at this place. */
  text(text: string, at: CellPlace, times = 1): void {
    this.#textCells += times;
    const known = this.#texts.get(text);
    const words = known ?? countWords(text);
    this.#grossWords += words * times;
    if (known !== undefined) return;
    this.#texts.set(text, words);
    this.#words += words;
    this.collector.add('cell', text, { ...at });
  }

  /** A text in a shape on a sheet. */
  shapeText(text: string, sheet: string): void {
    const words = countWords(text);
    this.#words += words;
    this.#grossWords += words;
    this.collector.add('body', text, { sheet });
  }

  /** The formula of a cell; null for one that is a copy of another, written once for both. */
  formula(formula: string | null, place: FormulaPlace, at: CellPlace, times = 1): void {
    this.#formulas += times;
    if (formula === null || formula === '') return;
    this.#shapes.add(SHAPES[this.syntax](formula, place));
    if (this.#shapes.size > LIMITS.office.distinctFormulas) throw new NotMeasuredFile('too-large');
    if (/HYPER/i.test(formula))
      for (const [, target = ''] of formula.matchAll(LINK)) this.collector.addLink(target, { ...at });
  }

  figures(): Pick<
    SheetFigures,
    'cells' | 'hiddenCells' | 'textCells' | 'formulas' | 'distinctFormulas' | 'words' | 'grossWords'
  > {
    return {
      cells: this.#cells,
      hiddenCells: this.#hiddenCells,
      textCells: this.#textCells,
      formulas: this.#formulas,
      distinctFormulas: this.#shapes.size,
      words: this.#words,
      grossWords: this.#grossWords,
    };
  }
}
