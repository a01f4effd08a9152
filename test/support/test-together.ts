import { format } from 'node:util';
import { test } from '@jest/globals';

type Body = () => Promise<void>;

/** The first test waits for what all of them do. */
const LIMIT_MS = 120_000;

const bodies: Body[] = [];
let outcomes: Promise<PromiseSettledResult<void>[]> | undefined;

/**
 * A test that is begun with all others of its file that are declared so, when the first of them is run: what they wait for
 * can be done at once, as the audits of `auditsTogether`. Each fails on its own. (`test.concurrent` of Jest begins those of
 * one `describe` only.)
 */
export function testTogether(name: string, body: Body): void {
  const index = bodies.push(body) - 1;
  test(
    name,
    async () => {
      outcomes ??= Promise.allSettled(bodies.map((begin) => begin()));
      const outcome = (await outcomes)[index];
      if (outcome?.status === 'rejected') throw outcome.reason;
    },
    LIMIT_MS,
  );
}

/** The same for each row; `%s` of the name are the first values of the row. */
testTogether.each =
  <Row extends unknown[] | [unknown]>(rows: readonly Row[]) =>
  (name: string, body: (...row: Row) => Promise<void>): void => {
    const shown = name.match(/%[sdij]/g)?.length ?? 0;
    for (const row of rows) testTogether(format(name, ...row.slice(0, shown)), () => body(...row));
  };
