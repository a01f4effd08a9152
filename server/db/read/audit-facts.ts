import type { Client } from 'pg';
import type { KeptSetting } from '../../domain/rule-settings.js';
import type { Grain, GrainFacts } from '../../rules/facts/grain-facts.js';
import type { AuditFacts, AuditScope, SubjectFacts } from '../../usecases/audit-ports.js';
import { KeyedStream } from './cursor.js';
import { piecesOf, type LayoutPiece } from './fact-layout.js';
import { readWhole, type FactReader } from './fact-reader.js';
import { FACT_SOURCES, type FactSource } from './fact-sources.js';
import { readPart } from './part-reader.js';
import { LoadedReference, referenceQuestion, type ReferenceFacts } from './reference-facts.js';
import { orNull, text, type Row } from './row.js';
import { laySpecialDates } from './special-dates.js';
import { sqlFile } from './sql-file.js';

const settingsSql = sqlFile(import.meta.url, './facts/rule-settings.sql');
const interruptingSql = sqlFile(import.meta.url, './facts/interrupting-rules.sql');

/** Finds the subjects of an audit and offers their facts, merged by subject and streamed; what facts share is laid as they need it. */
export async function openAuditFacts(client: Client, scope: AuditScope = 'everything'): Promise<AuditFacts> {
  const reader = scope === 'everything' ? await readWhole(client) : await readPart(client, scope);
  const laid = await LaidFacts.open(client, reader);
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
const countOf = (grain: Grain): string => `SELECT count(*)::int AS count FROM scope_${grain}`;

class LaidFacts {
  private readonly laid = new Set<LayoutPiece>();
  private readonly counted = new Map<Grain, number>();

  private constructor(
    private readonly client: Client,
    private readonly reader: FactReader,
    private readonly reference: LoadedReference,
  ) {}

  static async open(client: Client, reader: FactReader): Promise<LaidFacts> {
    const facts = new LaidFacts(client, reader, await LoadedReference.open(reader));
    const counts = await reader.rows(...LAID_FIRST.map(countOf));
    LAID_FIRST.forEach((grain, index) => facts.keepCount(grain, counts[index]));
    return facts;
  }

  async count(grain: Grain): Promise<number> {
    const known = this.counted.get(grain);
    if (known !== undefined) return known;
    await this.lay([countOf(grain)]);
    const [rows] = await this.reader.rows(countOf(grain));
    return this.keepCount(grain, rows);
  }

  private keepCount(grain: Grain, [row]: readonly Row[] = []): number {
    const count = Number(row?.count ?? 0);
    this.counted.set(grain, count);
    return count;
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
    await this.use([baseSource, ...asked.map(([, source]) => source)]);
    const [baseRows, ...otherRows] = await this.reader.streams(baseSource.sql, ...questions);
    const streams = new Map<string, KeyedStream<Row>>();
    for (const [name, source] of asked) {
      const rows = source.from === 'reference' ? undefined : otherRows.shift();
      if (rows !== undefined) streams.set(name, new KeyedStream(rows));
    }
    for (let step = await baseRows?.next(); step?.done === false; step = await baseRows?.next()) {
      const row = step.value;
      const facts: Record<string, unknown> = { [baseName]: baseSource.map(row, this.reference) };
      for (const [name, source] of asked)
        facts[name] = await factOf(source, row, streams.get(name), this.reference);
      yield { key: row.key, invoiceId: orNull(row, 'invoiceId'), facts: facts as GrainFacts[G] };
    }
    for (const [name, stream] of streams) {
      if (!(await stream.isDrained())) throw new Error(`the fact ${name} has rows outside its subjects`);
    }
  }

  /** Readies all that the facts are made of. */
  private async use(sources: readonly FactSource[]): Promise<void> {
    const parts = sources.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    const questions = sources.flatMap((source) => (source.from === 'reference' ? [] : [source.sql]));
    await this.lay([...questions, ...parts.map(referenceQuestion)]);
    await this.reference.load(this.reader, parts);
  }

  private async lay(questions: readonly string[]): Promise<void> {
    for (const piece of piecesOf(questions)) {
      if (this.laid.has(piece)) continue;
      this.laid.add(piece);
      for (const sql of piece.files) await this.reader.lay(sql);
      if (piece.isCalendar) await laySpecialDates(this.client, this.reader, this.reference.contracts);
    }
  }
}

async function factOf(
  source: FactSource,
  base: Row,
  stream: KeyedStream<Row> | undefined,
  reference: ReferenceFacts,
): Promise<unknown> {
  if (source.from === 'reference') return source.map(base, reference);
  const rows = (await stream?.take(base.key)) ?? [];
  if (source.from === 'many') return rows.map((row) => source.map(row, reference));
  const [row] = rows;
  if (row === undefined) throw new Error(`no row for the subject ${base.key}`);
  return source.map(row, reference);
}
