import { readFile } from 'node:fs/promises';
import type { DeliveredReader } from '../../delivered-reader.js';
import { NotMeasuredFile } from '../../not-measured-file.js';
import { libraryVersion } from '../library-version.js';
import { Grammars } from './grammars.js';
import { isProgram, languageOf } from './languages.js';
import { measureSource } from './measure-source.js';
import { blocksOfSource } from './source-blocks.js';
import { SourceTally } from './source-tally.js';
import { SOURCE_BYTES, sourceText } from './source-text.js';

/** Versions that the figures of source files depend on. */
export const sourceVersions = (): Record<string, string> => ({
  source: '1',
  '@vscode/tree-sitter-wasm': libraryVersion('@vscode/tree-sitter-wasm'),
});

/** One source file delivered on its own: a program, a script, a style sheet, known by its name. */
export const sourceReader: DeliveredReader = {
  claims({ name }) {
    const language = languageOf(name);
    return language !== null && (isProgram(language) || isPageOfProgram(language.name));
  },

  async read({ name, path, byteLength }) {
    const language = languageOf(name);
    if (byteLength > SOURCE_BYTES) throw new NotMeasuredFile('too-large');
    const text = sourceText(await readFile(path));
    if (language === null || text === null) throw new NotMeasuredFile('damaged');
    if (text.trim() === '') throw new NotMeasuredFile('empty');
    const grammars = new Grammars();
    try {
      const source = await measureSource(text, language, grammars);
      const tally = new SourceTally();
      tally.add(language, source, byteLength);
      return {
        measured: { reader: 'source-file', versions: sourceVersions(), ...tally.figures() },
        blocks: blocksOfSource(text, source.scan, { file: name }),
        links: [],
        metadata: [],
        commits: [],
        paths: [],
      };
    } finally {
      grammars.close();
    }
  },
};

/** Pages that a program makes; a plain page has a reader of its own. */
const isPageOfProgram = (language: string): boolean =>
  ['Twig', 'Handlebars', 'EJS', 'ERB', 'JSP', 'Razor'].includes(language);
