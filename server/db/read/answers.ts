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
    await this.layout.lay(questions.filter((question) => prepared.readingOf(question) === null));
    const streams = await this.reader.streams(
      ...questions.map((question) => prepared.readingOf(question) ?? question),
    );
    return streams.map((stream, index) => {
      const question = questions[index] ?? '';
      return prepared.readingOf(question) === null ? stream : prepared.rowsOf(question, stream);
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
    const asked = await this.rows(grains.filter((_, index) => known[index] === null).map(countOf));
    return known.map((count) => count ?? Number(asked.shift()?.[0]?.count ?? 0));
  }
}
