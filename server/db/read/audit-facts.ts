import type { Client } from 'pg';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../../rules/facts/grain-facts.js';
import type { AuditFacts, AuditScope, SubjectFacts } from '../../usecases/audit-ports.js';
import { Answers } from './answers.js';
import { KeyedStream } from './cursor.js';
import { readWhole } from './fact-reader.js';
import { FACT_SOURCES, type FactSource } from './fact-sources.js';
import { readPart } from './part-reader.js';
import { Layout } from './layout.js';
import { MANY_LINES } from './many-lines.js';
import { openPart, openPrepared } from './prepared/prepare-facts.js';
import type { LoadedReference } from './reference-facts.js';
import { type ReferenceFacts } from './reference-facts.js';
import { orNull, text, type Row } from './row.js';
import { sqlFile } from './sql-file.js';

const settingsSql = sqlFile(import.meta.url, './facts/rule-settings.sql');
const interruptingSql = sqlFile(import.meta.url, './facts/interrupting-rules.sql');

/**
 * Finds the subjects of an audit and offers their facts, merged by subject and streamed. Of everything, where there is much, they are
 * read from what was prepared, and prepared first where that is no longer so; else what facts share is laid as they need it.
 */
export async function openAuditFacts(
  client: Client,
  scope: AuditScope = 'everything',
  manyLines = MANY_LINES,
): Promise<AuditFacts> {
  const reader = scope === 'everything' ? await readWhole(client) : await readPart(client, scope);
  const { reference, prepared } =
    scope === 'everything' ? await openPrepared(client, reader, manyLines) : await openPart(client, reader);
  const answers = new Answers(reader, new Layout(client, reader, reference.contracts), prepared);
  const laid = await LaidFacts.open(answers, reference);
  return {
    subjects: (grain, needs) => laid.subjects(grain, needs),
    async interruptingRules() {
      const [rows = []] = await reader.rows(interruptingSql);
      return new Set(rows.map((row) => text(row, 'rule')));
    },
    settings: (asOf) => reader.rowsOn(asOf, settingsSql) as Promise<unknown> as Promise<KeptSetting[]>,
    count: (grain) => laid.count(grain),
  };
}

/** The grains of which the subjects are laid first; of the others only once their lines are. */
const LAID_FIRST = ['line', 'invoice', 'person', 'contract', 'supplier'] as const satisfies readonly Grain[];

class LaidFacts {
  private readonly counted = new Map<Grain, number>();

  private constructor(
    private readonly answers: Answers,
    private readonly reference: LoadedReference,
  ) {}

  static async open(answers: Answers, reference: LoadedReference): Promise<LaidFacts> {
    const facts = new LaidFacts(answers, reference);
    await facts.countAll(LAID_FIRST);
    return facts;
  }

  async count(grain: Grain): Promise<number> {
    if (!this.counted.has(grain)) await this.countAll([grain]);
    return this.counted.get(grain) ?? 0;
  }

  private async countAll(grains: readonly Grain[]): Promise<void> {
    const counts = await this.answers.counts(grains);
    grains.forEach((grain, index) => this.counted.set(grain, counts[index] ?? 0));
  }

  async *subjects<G extends Grain>(
    grain: G,
    needs: ReadonlySet<string>,
  ): AsyncGenerator<SubjectFacts<G>, void> {
    const [base, ...others] = Object.entries<FactSource>(FACT_SOURCES[grain]);
    if (base?.[1].from !== 'one') throw new Error(`the grain ${grain} has no base fact`);
    const [baseName, baseSource] = base;
    // Without a subject no question is put: each would cost a plan.
    if ((await this.count(grain)) === 0) return;
    const asked = others.filter(([name]) => needs.has(name));
    const questions = asked.flatMap(([, source]) => (source.from === 'reference' ? [] : [source.sql]));
    const sources = [baseSource, ...asked.map(([, source]) => source)];
    await this.reference.load(
      this.answers,
      sources.flatMap(({ uses }) => (uses === undefined ? [] : [uses])),
    );
    const [baseStream, ...otherStreams] = await this.answers.streams([baseSource.sql, ...questions]);
    if (baseStream === undefined) return;
    const facts = asked.map(([name, source]): AskedFact => {
      const stream = source.from === 'reference' ? undefined : otherStreams.shift();
      return { name, source, stream: stream === undefined ? null : new KeyedStream(stream) };
    });
    for (let step = await baseStream.next(); step.done !== true; step = await baseStream.next()) {
      for (const row of step.value) {
        const found: Record<string, unknown> = { [baseName]: baseSource.map(row, this.reference) };
        for (const { name, source, stream } of facts) {
          // Rows are awaited when a batch ends, not for each subject.
          const rows = stream === null ? [] : (stream.takeAtHand(row.key) ?? (await stream.take(row.key)));
          found[name] = factOf(source, row, rows, this.reference);
        }
        yield { key: row.key, invoiceId: orNull(row, 'invoiceId'), facts: found as GrainFacts[G] };
      }
    }
    for (const { name, stream } of facts) {
      if (stream !== null && !(await stream.isDrained()))
        throw new Error(`the fact ${name} has rows outside its subjects`);
    }
  }
}

/** A fact that is asked for, with what its question found, if it has one. */
interface AskedFact {
  name: string;
  source: FactSource;
  stream: KeyedStream<Row> | null;
}

/** The fact of one subject, from its rows. */
function factOf(source: FactSource, base: Row, rows: readonly Row[], reference: ReferenceFacts): unknown {
  if (source.from === 'reference') return source.map(base, reference);
  if (source.from === 'many') return rows.map((row) => source.map(row, reference));
  const [row] = rows;
  if (row === undefined) throw new Error(`no row for the subject ${base.key}`);
  return source.map(row, reference);
}
