import type { FactReader } from './fact-reader.js';
import type { Layout } from './layout.js';
import type { PreparedFacts } from './prepared/prepared-facts.js';
import type { Row } from './row.js';
import { allOf, type RowStream } from './row-stream.js';

/** Answers the questions of an audit: what was prepared is read, the others are put once what they look at is laid. */
export class Answers {
  constructor(
    private readonly reader: FactReader,
    private readonly layout: Layout,
    private readonly prepared: PreparedFacts | null,
  ) {}

  /** Rows of each question, in its order, many at a time, read in turn. */
  async streams(questions: readonly string[]): Promise<RowStream[]> {
    const put = this.toPut(questions);
    await this.layout.lay(put);
    const asked = await this.reader.streams(...put);
    return questions.map((question) => {
      const rows = this.preparedOf(question) ?? asked.shift();
      if (rows === undefined) throw new Error('a question has no answer');
      return rows;
    });
  }

  /** All rows of each question. */
  async rows(questions: readonly string[]): Promise<Row[][]> {
    const put = this.toPut(questions);
    await this.layout.lay(put);
    const asked = await this.reader.rows(...put);
    const answers: Row[][] = [];
    for (const question of questions) {
      const prepared = this.preparedOf(question);
      answers.push(prepared === null ? (asked.shift() ?? []) : await allOf(prepared));
    }
    return answers;
  }

  private toPut(questions: readonly string[]): string[] {
    return questions.filter((question) => this.prepared?.has(question) !== true);
  }

  private preparedOf(question: string): RowStream | null {
    return this.prepared?.has(question) === true ? this.prepared.stream(question) : null;
  }
}
