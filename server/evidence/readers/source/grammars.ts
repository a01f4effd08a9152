import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as TreeSitter from '@vscode/tree-sitter-wasm';
import type { Language as Grammar, Parser } from '@vscode/tree-sitter-wasm';
import { MEGABYTE } from '../../../importers/limits.js';
import { GRAMMAR_RULES } from './grammar-rules.js';
import { scanTree, type GrammarScan } from './grammar-scan.js';
import { nodeKindsOf, type NodeKinds } from './node-kinds.js';

/** Longest work on one file, in microseconds of the processor, so that a busy machine measures the same: a million characters take one second. */
const PARSE_MICROSECONDS = 4_000_000;
/** What reading one file may add to the memory of the process: that million takes some sixty. */
const PARSE_MEGABYTES = 100;
/** What reading all files together may add: memory of the runtime is used again, never given back. Well below the limit of the sandbox. */
const TOTAL_MEGABYTES = 250;
/** Asking for the memory costs some microseconds; the runtime calls back much more often. */
const CALLS_PER_LOOK = 100;

interface LoadedGrammar {
  grammar: Grammar;
  kinds: NodeKinds;
  needsBody: boolean;
}

/** Reads source texts by their grammars; each grammar is loaded when a file first needs it. Close it: its memory is not the collector's. */
export class Grammars {
  readonly #loaded = new Map<string, LoadedGrammar>();
  readonly #resident = process.memoryUsage.rss();
  #parser: Parser | null = null;

  /** What the grammar says of a text; null when it takes too much time or memory to read. Throws when there is no grammar of that name. */
  async scan(text: string, name: string): Promise<GrammarScan | null> {
    const { grammar, kinds, needsBody } = await this.#load(name);
    const parser = await this.#ready();
    parser.setLanguage(grammar);
    // A parse that was stopped would go on with the next text.
    parser.reset();
    const tree = parser.parse(text, null, { progressCallback: stopper(this.#resident) });
    if (tree === null) return null;
    try {
      return scanTree(tree, text, kinds, needsBody);
    } finally {
      tree.delete();
    }
  }

  close(): void {
    this.#parser?.delete();
    this.#parser = null;
  }

  async #ready(): Promise<Parser> {
    if (this.#parser === null) {
      const { Parser: Runtime } = await runtime();
      this.#parser = new Runtime();
    }
    return this.#parser;
  }

  async #load(name: string): Promise<LoadedGrammar> {
    const loaded = this.#loaded.get(name);
    if (loaded !== undefined) return loaded;
    const rules = GRAMMAR_RULES[name];
    if (rules === undefined) throw new Error(`no grammar ${name}`);
    const { Language } = await runtime();
    const grammar = await Language.load(join(folderOfGrammars(), `tree-sitter-${name}.wasm`));
    const fresh = { grammar, kinds: nodeKindsOf(grammar, rules), needsBody: rules.bodies !== undefined };
    this.#loaded.set(name, fresh);
    return fresh;
  }
}

/** Says stop when a parse has taken too much time or memory: some texts make every reading of them ambiguous. */
function stopper(residentBefore: number): () => boolean {
  const start = process.cpuUsage();
  const most = Math.min(
    process.memoryUsage.rss() + PARSE_MEGABYTES * MEGABYTE,
    residentBefore + TOTAL_MEGABYTES * MEGABYTE,
  );
  let calls = 0;
  return () => {
    calls += 1;
    if (calls % CALLS_PER_LOOK !== 0) return false;
    const { user, system } = process.cpuUsage(start);
    return user + system > PARSE_MICROSECONDS || process.memoryUsage.rss() > most;
  };
}

let started: Promise<typeof TreeSitter> | null = null;

/** The runtime of the grammars; one a process. */
function runtime(): Promise<typeof TreeSitter> {
  started ??= import('@vscode/tree-sitter-wasm').then(async (module) => {
    const { default: loaded } = module as unknown as { default: typeof TreeSitter };
    await loaded.Parser.init();
    return loaded;
  });
  return started;
}

/** The package ships its grammars beside its runtime. */
const folderOfGrammars = (): string =>
  dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));
