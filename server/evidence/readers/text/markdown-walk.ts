import type { Token, Tokens } from 'marked';
import type { BlockRole, LinkTarget } from '../../delivered-content.js';
import { countWords } from '../../words.js';
import type { BlockList } from '../block-list.js';
import { HtmlWalk } from './html-walk.js';
import { inlineOf } from './markdown-inline.js';

/** Keeps the passages of a Markdown text as they are written, and counts what they show. */
export class MarkdownWalk {
  readonly links: LinkTarget[] = [];
  #words = 0;
  #headings = 0;
  #tables = 0;
  #drawings = 0;
  readonly #images = new Set<string>();
  /** Quotations that are open. */
  #quotations = 0;

  constructor(
    private readonly file: string,
    private readonly list: BlockList,
  ) {}

  get figures(): { words: number; headings: number; tables: number; figures: number; links: number } {
    return {
      words: this.#words,
      headings: this.#headings,
      tables: this.#tables,
      figures: this.#images.size + this.#drawings,
      links: this.links.length,
    };
  }

  /** Reads blocks that follow each other from a line on. */
  read(tokens: readonly Token[], line: number): void {
    let at = line;
    for (const token of tokens) {
      this.#block(token, at);
      at += breaksIn(token.raw);
    }
  }

  #block(token: Token, line: number): void {
    switch (token.type) {
      case 'heading':
        this.#headings += 1;
        this.#passage('heading', token as Tokens.Heading, line);
        break;
      case 'paragraph':
      case 'text':
        this.#passage('body', token as Tokens.Paragraph, line);
        break;
      case 'code':
        this.list.add('code', (token as Tokens.Code).text, { file: this.file, line });
        break;
      case 'blockquote':
        this.#quotations += 1;
        this.read((token as Tokens.Blockquote).tokens, line);
        this.#quotations -= 1;
        break;
      case 'list':
        this.#items(token as Tokens.List, line);
        break;
      case 'table':
        this.#table(token as Tokens.Table, line);
        break;
      case 'html':
        this.#html(token.raw, line);
        break;
      case 'def':
        this.links.push({ target: (token as Tokens.Def).href, at: { file: this.file, line } });
        break;
    }
  }

  #items({ items }: Tokens.List, line: number): void {
    let at = line;
    for (const item of items) {
      this.read(item.tokens, at);
      at += breaksIn(item.raw);
    }
  }

  #table({ header, rows }: Tokens.Table, line: number): void {
    this.#tables += 1;
    for (const cell of header) this.#passage('cell', cell, line);
    rows.forEach((row, index) => {
      for (const cell of row) this.#passage('cell', cell, line + 2 + index);
    });
  }

  #passage(role: BlockRole, { text, tokens }: { text: string; tokens?: Token[] }, line: number): void {
    const at = { file: this.file, line };
    const inside = tokens ?? [];
    const { text: shown, targets, images } = inlineOf(inside);
    this.#words += countWords(shown);
    for (const target of targets) this.links.push({ target, at });
    for (const image of images) this.#images.add(image);
    for (const one of inside) if (one.type === 'html') this.#tag(one.raw, line);
    this.list.add(role, text, at, this.#quotations > 0);
  }

  /** A tag inside a passage: its text stands beside it, in the passage. */
  #tag(raw: string, line: number): void {
    if (/^<(?:a|img)\b/i.test(raw)) this.#take(raw, line);
  }

  #html(raw: string, line: number): void {
    const { words, headings, tables } = this.#take(raw, line);
    this.#words += words;
    this.#headings += headings;
    this.#tables += tables;
  }

  #take(raw: string, line: number): HtmlWalk['figures'] {
    const walk = new HtmlWalk(this.file, this.list, line);
    walk.read(raw);
    this.links.push(...walk.links);
    this.#drawings += walk.figures.figures;
    return walk.figures;
  }
}

const breaksIn = (raw: string): number => raw.split('\n').length - 1;
