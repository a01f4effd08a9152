import type { Tree, TreeCursor } from '@vscode/tree-sitter-wasm';
import { CATCH_ALL } from './grammar-rules.js';
import type { NodeKind, NodeKinds } from './node-kinds.js';
import type { Scan } from './scan.js';

/** What a grammar adds to the lines of a source file. */
export interface GrammarScan extends Scan {
  /**
   * Complexity of each function, in the order of their ends: 1 + branches (if, loop, case, catch, ternary, and, or), those of a
   * function inside it left to that one.
   */
  complexities: number[];
  /** Branches of the file, those outside functions included. */
  branches: number;
  /** Places that the grammar could not read, or where something is missing. */
  parseErrors: number;
}

/** A function that the walk is inside of. */
interface OpenFunction {
  depth: number;
  complexity: number;
  hasBody: boolean;
}

/** Number that every grammar gives to what it could not read. */
const ERROR_NODE = 65_535;
/** Enough of a case to see whether it catches all the rest. */
const CASE_HEAD = 40;

/** Walks a tree once. @param needsBody a function without a body is a declaration, and not counted */
export function scanTree(tree: Tree, text: string, kinds: NodeKinds, needsBody: boolean): GrammarScan {
  const cursor = tree.walk();
  try {
    const walk = new Walk(text, kinds, needsBody);
    let depth = 0;
    for (;;) {
      walk.enter(cursor, depth);
      if (cursor.gotoFirstChild()) {
        depth += 1;
        continue;
      }
      walk.leave(depth);
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return walk.found;
        depth -= 1;
        walk.leave(depth);
      }
    }
  } finally {
    cursor.delete();
  }
}

class Walk {
  readonly found: GrammarScan = {
    comments: [],
    strings: [],
    visible: [],
    complexities: [],
    branches: 0,
    parseErrors: 0,
  };
  readonly #functions: OpenFunction[] = [];
  /** Kinds of the nodes above, by depth. */
  readonly #above: (NodeKind | undefined)[] = [];
  /** Depth of the comment or string that the walk is inside of; what is in it is not told again. */
  #inside = Infinity;

  constructor(
    private readonly text: string,
    private readonly kinds: NodeKinds,
    private readonly needsBody: boolean,
  ) {}

  enter(cursor: TreeCursor, depth: number): void {
    const type = cursor.nodeTypeId;
    const kind = this.kinds.get(type);
    this.#above[depth] = kind;
    if (type === ERROR_NODE || cursor.nodeIsMissing) this.found.parseErrors += 1;
    if (kind === undefined) return;
    const parent = this.#above[depth - 1];
    if (kind === 'function') this.#functions.push({ depth, complexity: 1, hasBody: !this.needsBody });
    else if (kind === 'branch') this.#branch();
    else if (kind === 'case') this.#case(cursor.startIndex);
    else if (kind === 'operator' && parent === 'logical') this.#branch();
    else if (kind === 'body') this.#body(depth);
    else if (kind === 'comment' || kind === 'string' || kind === 'visible')
      this.#stretch(kind, cursor, depth);
    else if (kind === 'docstring-statement') this.#docstring(cursor, depth);
  }

  leave(depth: number): void {
    if (this.#inside === depth) this.#inside = Infinity;
    if (this.#functions.at(-1)?.depth !== depth) return;
    const ended = this.#functions.pop();
    if (ended?.hasBody === true) this.found.complexities.push(ended.complexity);
  }

  #branch(): void {
    this.found.branches += 1;
    const current = this.#functions.at(-1);
    if (current !== undefined) current.complexity += 1;
  }

  #case(start: number): void {
    if (!CATCH_ALL.test(this.text.slice(start, start + CASE_HEAD))) this.#branch();
  }

  #body(depth: number): void {
    const current = this.#functions.at(-1);
    if (current?.depth === depth - 1) current.hasBody = true;
  }

  #stretch(kind: 'comment' | 'string' | 'visible', cursor: TreeCursor, depth: number): void {
    if (depth > this.#inside) return;
    this.#inside = depth;
    const list = kind === 'comment' ? 'comments' : kind === 'string' ? 'strings' : 'visible';
    this.found[list].push({ start: cursor.startIndex, end: cursor.endIndex });
  }

  /** A statement that is one string alone does nothing: it documents. */
  #docstring(cursor: TreeCursor, depth: number): void {
    const { startIndex: start, endIndex: end } = cursor;
    if (depth > this.#inside || !cursor.gotoFirstChild()) return;
    const only = this.kinds.get(cursor.nodeTypeId) === 'string' && cursor.endIndex === end;
    cursor.gotoParent();
    if (!only) return;
    this.#inside = depth;
    this.found.comments.push({ start, end });
  }
}
