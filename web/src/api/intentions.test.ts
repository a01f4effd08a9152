import { beforeEach, describe, expect, test } from '@jest/globals';
import { Intentions } from './intentions.js';

let intentions: Intentions;

beforeEach(() => {
  let made = 0;
  intentions = new Intentions(() => `key-${String((made += 1))}`);
});

describe('the key of a write', () => {
  test('is that of its intention: a second click while the first is under way sends the same', () => {
    const first = intentions.keyOf('POST /declarations', '{"aiUse":"none"}');
    expect(intentions.keyOf('POST /declarations', '{"aiUse":"none"}')).toBe(first);
    expect(intentions.keyOf('POST /invitations', '{"aiUse":"none"}')).not.toBe(first);
  });

  test('is kept when no answer came, so that trying again has one effect', () => {
    const first = intentions.keyOf('POST /declarations', 'a');
    intentions.unanswered(first);
    expect(intentions.keyOf('POST /declarations', 'a')).toBe(first);
  });

  test('is new once it was answered, and for a changed body', () => {
    const first = intentions.keyOf('POST /documents/4/answers', 'day-first');
    intentions.answered(first);
    const again = intentions.keyOf('POST /documents/4/answers', 'day-first');
    expect(again).not.toBe(first);
    intentions.unanswered(again);
    const changed = intentions.keyOf('POST /documents/4/answers', 'month-first');
    expect(changed).not.toBe(again);
    intentions.unanswered(changed);
    // The first body once more is a new wish: the one between may have been carried out.
    expect([again, first]).not.toContain(intentions.keyOf('POST /documents/4/answers', 'day-first'));
  });

  test('is new when something else was done since: what got no answer may mean something else now', () => {
    const lost = intentions.keyOf('POST /documents/4/answers', 'day-first');
    intentions.unanswered(lost);
    intentions.answered(intentions.keyOf('DELETE /documents/4/answers/ambiguous-date-order', ''));
    expect(intentions.keyOf('POST /documents/4/answers', 'day-first')).not.toBe(lost);
  });

  test('stays that of a write under way, whatever else is answered meanwhile', () => {
    const signing = intentions.keyOf('POST /declarations', 'a');
    intentions.answered(intentions.keyOf('PUT /declaration-targets/line:1/draft', 'b'));
    expect(intentions.keyOf('POST /declarations', 'a')).toBe(signing);
  });
});
