import { describe, expect, test } from '@jest/globals';
import { civilDayAt } from './civil-day.js';
import { commitOf } from './commit-object.js';
import { isMaintenance } from './who-committed.js';

describe('the day of an author', () => {
  test.each([
    [0, '+0000', '1970-01-01'],
    // 2026-03-03T23:10:00Z.
    [1_772_579_400, '+0100', '2026-03-04'],
    [1_772_579_400, '-0500', '2026-03-03'],
    [1_772_579_400, '+1400', '2026-03-04'],
    [1_772_579_400, '+0030', '2026-03-03'],
    [1_772_579_400, '+2500', null],
    [1_772_579_400, 'Z', null],
    [-1, '+0000', null],
    [99_999_999_999_999, '+0000', null],
    [Number.NaN, '+0000', null],
  ])('%s in %s: %s', (seconds, zone, day) => {
    expect(civilDayAt(seconds, zone)).toBe(day);
  });
});

describe('who commits', () => {
  test.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
    ['renovate', 'bot@renovateapp.com', true],
    ['Some tool', 'project_12_bot_ab@noreply.example', true],
    ['devin-ai-integration[bot]', '158243242+devin-ai-integration[bot]@users.noreply.github.com', false],
    ['copilot-swe-agent[bot]', '198982749+Copilot@users.noreply.github.com', false],
    ['Renovate Martin', 'renovate.martin@studio.example', false],
    ['Claude Dupont', 'claude.dupont@ville.example', false],
    ['Travis Cole', 'travis@studio.example', false],
    ['Ana Lopes', 'ana@studio.example', false],
  ])('%s <%s> only maintains: %s', (name, address, expected) => {
    expect(isMaintenance(name, address)).toBe(expected);
  });
});

describe('a commit object', () => {
  const TREE = 'ab'.repeat(20);

  test('in another encoding', () => {
    const text = `tree ${TREE}\nauthor Zo\u00e9 <z@studio.example> 0 +0000\nencoding ISO-8859-1\n\nD\u00e9but\n`;
    expect(commitOf('id', Buffer.from(text, 'latin1'))).toMatchObject({
      authorName: 'Zoé',
      message: 'Début',
    });
    const unknown = text.replace('ISO-8859-1', 'no-such-encoding');
    expect(commitOf('id', Buffer.from(unknown))).toMatchObject({ authorName: 'Zoé' });
  });

  test('a trailer that stands in the head is no trailer, a head that stands in the message no head', () => {
    const text = `tree ${TREE}\nauthor A <a@b> 0 +0000\n\nparent ${TREE}\ntree ${TREE}\n`;
    expect(commitOf('id', Buffer.from(text))).toMatchObject({ parents: [], authoredOn: '1970-01-01' });
  });

  test.each(['', 'tree x\n', '\n\n', 'parent ab\n\nmessage'])('%j is none', (text) => {
    expect(commitOf('id', Buffer.from(text))).toBeNull();
  });

  test('an author without an address or a day has none', () => {
    const text = `tree ${TREE}\nauthor nobody\n\nx`;
    expect(commitOf('id', Buffer.from(text))).toMatchObject({
      authorAddress: '',
      authoredOn: null,
      committedAt: 0,
    });
  });
});
