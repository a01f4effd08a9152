import { readFile } from 'node:fs/promises';
import { LIMITS, MEGABYTE } from '../../../importers/limits.js';
import type { TextBlock } from '../../delivered-content.js';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { countWords } from '../../words.js';
import { Grammars } from './grammars.js';
import { languageOf, type Language } from './languages.js';
import { measureSource } from './measure-source.js';
import { blocksOfSource } from './source-blocks.js';
import { sourceVersions } from './source-reader.js';
import { SourceTally } from './source-tally.js';
import { sourceText } from './source-text.js';

/** A notebook as far as it is measured (nbformat 4); what its cells gave out is no writing. */
interface Notebook {
  cells: { isCode: boolean; text: string }[];
  language: string;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  python: 'py',
  r: 'r',
  julia: 'jl',
  scala: 'scala',
  javascript: 'js',
  typescript: 'ts',
};

/** A notebook: the code of its cells, and the words of its texts. */
export const notebookReader: DeliveredReader = {
  claims: ({ extension }) => extension === 'ipynb',

  async read({ name, path, byteLength }) {
    if (byteLength > LIMITS.json.megabytes * MEGABYTE) throw new NotMeasuredFile('too-large');
    const notebook = notebookOf(sourceText(await readFile(path)));
    const language = languageIn(notebook);
    const grammars = new Grammars();
    const tally = new SourceTally();
    const blocks: TextBlock[] = [];
    let words = 0;
    try {
      for (const [index, { isCode, text }] of notebook.cells.entries()) {
        const at = { file: name, path: `cell ${String(index + 1)}` };
        if (!isCode) {
          words += countWords(text);
          blocks.push(...paragraphs(text, at));
          continue;
        }
        const code = withoutCommands(text);
        const measured = await measureSource(code, language, grammars);
        tally.add(language, measured, code.length);
        blocks.push(...blocksOfSource(code, measured.scan, at));
      }
    } finally {
      grammars.close();
    }
    const { codeLines, commentLines, blankLines, parseErrors, ...rest } = tally.figures();
    const { functions, complexityTotal, complexityMedian, complexityP90 } = rest;
    return {
      measured: {
        reader: 'notebook',
        versions: sourceVersions(),
        cells: notebook.cells.length,
        words,
        codeLines,
        commentLines,
        blankLines,
        functions,
        complexityTotal,
        complexityMedian,
        complexityP90,
        parseErrors,
        language: language.name,
      },
      blocks,
      links: [],
      metadata: [],
      commits: [],
      paths: [],
    };
  },
};

function notebookOf(text: string | null): Notebook {
  const { cells, metadata } = recordOf(parsed(text ?? ''));
  if (!Array.isArray(cells)) throw new NotMeasuredFile('damaged');
  if (cells.length === 0) throw new NotMeasuredFile('empty');
  const { language_info: info, kernelspec: kernel } = recordOf(metadata);
  const language = recordOf(info).name ?? recordOf(kernel).language;
  return {
    cells: cells.map((cell) => {
      const { cell_type: type, source } = recordOf(cell);
      return { isCode: type === 'code', text: joined(source) };
    }),
    language: typeof language === 'string' ? language.toLowerCase() : 'python',
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotMeasuredFile('damaged');
  }
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** A text, or its lines. */
function joined(source: unknown): string {
  if (typeof source === 'string') return source;
  return Array.isArray(source) ? source.filter((line) => typeof line === 'string').join('') : '';
}

function languageIn({ language: name }: Notebook): Language {
  const language = languageOf(`cell.${EXTENSIONS[name] ?? 'py'}`);
  if (language === null) throw new NotMeasuredFile('unknown-format');
  return language;
}

/** `%matplotlib inline` and `!pip install` are commands to the notebook, in no language: comments, so that lines stay. */
const withoutCommands = (text: string): string => text.replace(/^[ \t]*[%!]/gm, '#');

/** Texts of a cell, a paragraph each. */
function paragraphs(text: string, at: { file: string; path: string }): TextBlock[] {
  return text
    .split(/\n\s*\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ role: 'body', text: one.trim().slice(0, LIMITS.evidence.passageCharacters), at }));
}
