import type { Grain } from '../../rules/facts/grain-facts.js';
import { countOf } from './fact-layout.js';
import type { FactReader } from './fact-reader.js';
import type { Layout } from './layout.js';
import type { PreparedFacts } from './prepared/prepared-facts.js';
import type { Row } from './row.js';
import type { RowStream } from './row-stream.js';

/** Answers the questions of an audit: what was prepared is read, the others are put once what they look at is laid. */
export class Answers {
  constructor(
    private readonly reader: FactReader,
    private readonly layout: Layout,
    private readonly prepared: PreparedFacts | null,
  ) {}

  /** Rows of each question, in its order, many at a time, read in turn. */
  async streams(questions: readonly string[]): Promise<RowStream[]> {
    const { prepared } = this;
    if (prepared === null) {
      await this.layout.lay(questions);
      return this.reader.streams(...questions);
    }
    const asked = questions.map((question) => ({ question, reading: prepared.readingOf(question) }));
    await this.layout.lay(asked.flatMap(({ question, reading }) => (reading === null ? [question] : [])));
    const streams = await this.reader.streams(...asked.map(({ question, reading }) => reading ?? question));
    return streams.map((stream, index) => {
      const one = asked[index];
      return one === undefined || one.reading === null ? stream : prepared.rowsOf(one.question, stream);
    });
  }

  /** All rows of each question, of which none is prepared. */
  async rows(questions: readonly string[]): Promise<Row[][]> {
    await this.layout.lay(questions);
    return this.reader.rows(...questions);
  }

  /** How many subjects each grain has. */
  async counts(grains: readonly Grain[]): Promise<number[]> {
    const known = grains.map((grain) => this.prepared?.count(grain) ?? null);
    const unknown = grains.filter((_, index) => known[index] === null);
    const asked = unknown.length === 0 ? [] : await this.rows(unknown.map(countOf));
    return known.map((count) => count ?? Number(asked.shift()?.[0]?.count ?? 0));
  }
}
