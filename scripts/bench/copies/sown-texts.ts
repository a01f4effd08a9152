import { randomFrom, type Random } from '../random.js';

/** What a text is to those before it. */
export type SownKind = 'own' | 'copy' | 'chapter';

/** A text as it is sown: its words, and the one that it takes up. */
export interface SownText {
  kind: SownKind;
  onTemplate: boolean;
  /** Number of the text that it takes up; null for its own. */
  takenFrom: number | null;
  words: string[];
}

const TEMPLATES = 5;
const TEMPLATE_SHARE = 0.25;
/** One text in so many is a copy with 5 % of its words changed, and another takes up a third of one. */
const EACH = 100;
const EDITED = 0.05;

/** Texts of a register in which contracts come in turn: each has some fifty texts, and each contractor five contracts. */
export class SownTexts {
  readonly contracts: number;
  readonly suppliers: number;
  private readonly vocabulary: readonly string[];

  constructor(
    readonly count: number,
    private readonly length: number,
    private readonly seed: number,
  ) {
    this.suppliers = Math.max(2, Math.floor(count / 250));
    this.contracts = 5 * this.suppliers;
    const random = randomFrom(seed);
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    this.vocabulary = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 3 + random.below(8) }, () => random.pick(letters)).join(''),
    );
  }

  contractOf = (text: number): number => text % this.contracts;
  supplierOf = (contract: number): number => contract % this.suppliers;

  kindOf(text: number): SownKind {
    if (text < 2 * this.contracts) return 'own';
    if (text % EACH === 17) return 'copy';
    return text % EACH === 67 ? 'chapter' : 'own';
  }

  /** The text of the same contract before, or for a chapter that of another contract of the contractor. */
  private sourceOf(text: number): number {
    const before = text - this.contracts;
    return this.kindOf(text) === 'chapter' ? before + this.suppliers - this.contracts : before;
  }

  text(number: number): SownText {
    const kind = this.kindOf(number);
    const random = randomFrom(this.seed + 1 + number * 7919);
    const onTemplate = random.next() < TEMPLATE_SHARE;
    if (kind === 'own')
      return { kind, onTemplate, takenFrom: null, words: this.own(random, this.length, onTemplate) };
    const takenFrom = this.sourceOf(number);
    const source = this.text(takenFrom);
    const words =
      kind === 'copy'
        ? source.words.map((word) => (random.next() < EDITED ? this.word(random) : word))
        : [
            ...source.words.slice(Math.floor(this.length * 0.6)),
            ...this.own(random, Math.floor(this.length * 0.6), false),
          ];
    return { kind, onTemplate, takenFrom, words };
  }

  private own(random: Random, length: number, onTemplate: boolean): string[] {
    const template = onTemplate ? this.template(random.below(TEMPLATES)) : [];
    return [...template, ...Array.from({ length: length - template.length }, () => this.word(random))];
  }

  /** The first quarter of the text. */
  private template(number: number): string[] {
    const random = randomFrom(this.seed - 1 - number);
    return Array.from({ length: Math.floor(this.length / 4) }, () => this.word(random));
  }

  /** Frequent words come often, as they do in a language: rank by the square of an even number. */
  private word(random: Random): string {
    return this.vocabulary[Math.floor(random.next() ** 2 * this.vocabulary.length)] ?? '';
  }
}
