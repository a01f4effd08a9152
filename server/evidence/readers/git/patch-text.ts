import type { CivilDate } from '../../../domain/civil-date.js';
import { decodedWords, personOf, statedDay } from './mail-header.js';

/** A commit as a patch tells it. */
export interface PatchCommit {
  /** '' where the patch states none. */
  id: string;
  authorName: string;
  authorAddress: string;
  authoredOn: CivilDate | null;
  message: string;
  /** Line of the patch where it begins, from 1. */
  line: number;
}

/** Lines of one file that a patch changes. */
export interface PatchFile {
  path: string;
  deleted: number;
  /** Runs of added lines: where they stand in the patch, and their text. */
  added: { line: number; text: string[] }[];
}

/** A patch, or a series of them. */
export interface PatchText {
  commits: PatchCommit[];
  files: PatchFile[];
}

const MAIL = /^From ([0-9a-f]{40}) [A-Z][a-z]{2} [A-Z][a-z]{2} /;
const LOGGED = /^commit ([0-9a-f]{40})\b/;
const HUNK = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/;
/** Longest message that is kept, in characters. */
const MESSAGE_CHARACTERS = 20_000;

/** Reads a patch: of `git format-patch`, `git log -p`, `git diff`, `diff -u`. Lines that belong to none are passed over. */
export function patchText(text: string): PatchText {
  return new PatchParsing(text.replaceAll('\r\n', '\n').split('\n')).read();
}

class PatchParsing {
  readonly #commits: PatchCommit[] = [];
  readonly #files: PatchFile[] = [];
  #at = 0;

  constructor(private readonly lines: readonly string[]) {}

  read(): PatchText {
    while (this.#at < this.lines.length) {
      const line = this.lines[this.#at] ?? '';
      const mailed = MAIL.exec(line)?.[1];
      const logged = LOGGED.exec(line)?.[1];
      if (mailed !== undefined) this.#mail(mailed);
      else if (logged !== undefined) this.#log(logged);
      else if (this.#isFile(line)) this.#file(line);
      else if (HUNK.test(line)) this.#hunk(line);
      else this.#at += 1;
    }
    return { commits: this.#commits, files: this.#files };
  }

  #mail(id: string): void {
    const begins = this.#at + 1;
    this.#at += 1;
    const header = this.#mailHeader();
    const body = this.#until((line) => line === '---' || this.#startsChange(line));
    // The author of a patch that somebody else sent stands at the head of its text.
    const sentFor = /^From: (.+)$/.exec(body[0] ?? '')?.[1];
    const { name, address } = personOf(sentFor ?? header.get('from') ?? '');
    const subject = decodedWords(header.get('subject') ?? '').replace(/^\[[^\]]*\]\s*/, '');
    this.#commits.push({
      id,
      authorName: name,
      authorAddress: address,
      authoredOn: statedDay(header.get('date') ?? ''),
      message: messageOf([subject, '', ...(sentFor === undefined ? body : body.slice(1))]),
      line: begins,
    });
  }

  #mailHeader(): Map<string, string> {
    const header = new Map<string, string>();
    let name = '';
    for (const line of this.#until((one) => one === '')) {
      const [, field, value = ''] = /^([A-Za-z-]+): ?(.*)$/.exec(line) ?? [];
      if (field !== undefined) {
        name = field.toLowerCase();
        header.set(name, value);
      } else if (/^\s/.test(line)) header.set(name, `${header.get(name) ?? ''} ${line.trim()}`);
    }
    this.#at += 1;
    return header;
  }

  #log(id: string): void {
    const begins = this.#at + 1;
    this.#at += 1;
    const told = this.#until((line) => this.#startsChange(line));
    const field = (name: RegExp): string => told.find((line) => name.test(line))?.replace(name, '') ?? '';
    const { name, address } = personOf(field(/^Author: +/));
    this.#commits.push({
      id,
      authorName: name,
      authorAddress: address,
      authoredOn: statedDay(field(/^(?:Author)?Date: +/)),
      message: messageOf(
        told.filter((line) => line === '' || line.startsWith('    ')).map((line) => line.slice(4)),
      ),
      line: begins,
    });
  }

  /** The lines up to one that ends them, which is not taken. */
  #until(ends: (line: string) => boolean): string[] {
    const taken: string[] = [];
    for (let line = this.lines[this.#at]; line !== undefined && !ends(line); line = this.lines[this.#at]) {
      taken.push(line);
      this.#at += 1;
    }
    return taken;
  }

  #startsChange(line: string): boolean {
    return MAIL.test(line) || LOGGED.test(line) || line.startsWith('diff --git ') || HUNK.test(line);
  }

  #isFile(line: string): boolean {
    return line.startsWith('--- ') && (this.lines[this.#at + 1] ?? '').startsWith('+++ ');
  }

  #file(line: string): void {
    const [old, fresh] = [pathOf(line), pathOf(this.lines[this.#at + 1] ?? '')];
    this.#files.push({ path: fresh === '/dev/null' ? old : fresh, deleted: 0, added: [] });
    this.#at += 2;
  }

  /** What the head of a hunk tells ends it; so does a line that can stand in none. */
  #hunk(head: string): void {
    const [, old = '1', fresh = '1'] = HUNK.exec(head) ?? [];
    const left = { old: Number(old), fresh: Number(fresh) };
    const file = this.#files.at(-1) ?? { path: '', deleted: 0, added: [] };
    this.#at += 1;
    let run: { line: number; text: string[] } | null = null;
    for (; left.old > 0 || left.fresh > 0; this.#at += 1) {
      const line = this.lines[this.#at];
      const sign = line === '' ? ' ' : line?.[0];
      if (line === undefined || sign === undefined || !'+- \\'.includes(sign)) return;
      if (sign === '\\') continue;
      if (sign !== '+') {
        run = null;
        left.old -= 1;
        if (sign === '-') file.deleted += 1;
        else left.fresh -= 1;
        continue;
      }
      left.fresh -= 1;
      if (run === null) {
        run = { line: this.#at + 1, text: [] };
        file.added.push(run);
      }
      run.text.push(line.slice(1));
    }
  }
}

/** `--- a/src/a.js<tab>2026-03-03`: the path without its side and its date. */
const pathOf = (line: string): string =>
  line
    .slice(4)
    .replace(/\t.*$/, '')
    .replace(/^"(.*)"$/, '$1')
    .replace(/^[ab]\//, '');

const messageOf = (lines: readonly string[]): string => lines.join('\n').slice(0, MESSAGE_CHARACTERS).trim();
