import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../server/domain/problem.js';
import type { AnnotationOutcome, TableProblem } from '../../server/domain/table-problem.js';
import type { Lang, Text } from '../../server/domain/text.js';
import type { DossierPart } from '../../server/importers/importer.js';
import { answer } from '../../server/sandbox/child/answer.js';
import { DEFAULT_LIMITS, type SandboxLimits } from '../../server/sandbox/limits.js';
import type { ChildMessage } from '../../server/sandbox/protocol.js';

/** What a child answers about one file, by the very code of a child, in this process. */
export class AnnotatingFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), 'declic-annotate-'));

  async read(name: string, bytes: Uint8Array, part: DossierPart = 'any'): Promise<ChildMessage[]> {
    const file = { name, path: this.#write(bytes), byteLength: bytes.byteLength, part, answers: {} };
    const messages: ChildMessage[] = [];
    for await (const message of answer({ ask: 'read', file, limits: DEFAULT_LIMITS })) messages.push(message);
    return messages;
  }

  /** The bytes of the annotated copy, or why there is none. */
  async annotate(
    name: string,
    bytes: Uint8Array,
    problems: readonly TableProblem[],
    lang: Lang = 'fr',
    limits: Partial<SandboxLimits> = {},
  ): Promise<Buffer | Text> {
    const file = { name, path: this.#write(bytes), byteLength: bytes.byteLength };
    const into = join(this.#folder, 'annotated.xlsx');
    const request = {
      ask: 'annotate',
      file,
      problems,
      lang,
      into,
      limits: { ...DEFAULT_LIMITS, ...limits },
    } as const;
    let outcome: AnnotationOutcome | null = null;
    for await (const message of answer(request)) {
      if (message.type === 'annotation') outcome = message.outcome;
      if (message.type === 'refused') return message.problem.message;
    }
    if (outcome === null) throw new Error('no answer');
    return outcome.kind === 'none' ? outcome.reason : readFileSync(into);
  }

  /** The bytes of the annotated copy. @throws Error with the reason when there is none */
  async copyOf(name: string, bytes: Uint8Array, problems: readonly TableProblem[]): Promise<Buffer> {
    const copy = await this.annotate(name, bytes, problems);
    if (!Buffer.isBuffer(copy)) throw new Error(copy.en);
    return copy;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #write(bytes: Uint8Array): string {
    const path = join(this.#folder, 'original.bin');
    writeFileSync(path, bytes);
    return path;
  }
}

/** Problems as a screen has them. */
export const toTableProblem = ({ severity, at, seen, message, asks }: Problem): TableProblem => ({
  severity,
  at,
  seen: seen ?? null,
  message,
  asks: asks === true,
});

/** The problems among what was answered. */
export const problemsOf = (messages: readonly ChildMessage[]): Problem[] =>
  messages.flatMap((message) =>
    message.type === 'problem' || message.type === 'refused' ? [message.problem] : [],
  );
