import { describe, expect, test } from '@jest/globals';
import { cpuMilliseconds } from '../../../test/support/cpu-time.js';
import { bareCommit, bareContent, passages } from '../../../test/support/deliverables/bare-content.js';
import type { BlockRole } from '../delivered-content.js';
import { findTraces } from './find-traces.js';

const PART = '[cite: 4]';

/** Half a character does not survive being written. */
const isWhole = (text = '\uD800'): boolean => Buffer.from(text).toString() === text;

describe('what a trace says', () => {
  test('the first place, down to its line, and how often', () => {
    const content = bareContent({
      blocks: [
        { role: 'body', text: `Quai\nlibre\nici${PART}`, at: { file: 'd/note.txt', line: 10 } },
        { role: 'note', text: `Digue${PART}`, at: { file: 'd/note.txt', line: 40 } },
      ],
    });
    expect(findTraces(content, 'report')).toEqual({
      version: '2026-1',
      extent: { passages: 2, blocks: 2 },
      traces: [
        {
          rule: 'chat.citation',
          strength: 'proof',
          token: PART,
          at: { file: 'd/note.txt', line: 12 },
          excerpt: `Quai libre ici${PART}`,
          count: 2,
          mention: null,
          stated: false,
          shared: false,
        },
      ],
    });
  });

  test('an excerpt has at most 200 characters, a token 80, and neither half a character', () => {
    const long = `${'👩 '.repeat(300)}[insérer ${'é'.repeat(55)}]${' 👩'.repeat(300)}`;
    const [blank] = findTraces(bareContent({ blocks: passages([long]) }), 'report').traces;
    expect(blank?.excerpt.length).toBeLessThanOrEqual(200);
    expect(blank?.excerpt).toContain('[insérer');
    expect(isWhole(blank?.excerpt)).toBe(true);
    const path = `.specstory/${'👩'.repeat(300)}`;
    const [kept] = findTraces(bareContent({ paths: [path] }), 'code', 'd.zip').traces;
    expect(kept?.excerpt.length).toBeLessThanOrEqual(200);
    expect(isWhole(kept?.excerpt)).toBe(true);
    expect(kept?.at).toEqual({ file: 'd.zip', path });
  });

  test('the extent counts passages once, and neither statements nor mentions', () => {
    const content = bareContent({
      blocks: passages([`a${PART} b${PART}`, `c${PART}`, `« ${PART} »`, 'Drafted with ChatGPT.', 'e']),
      commits: [
        bareCommit({ message: 'Tri\n\nAssisted-by: X <noreply@openai.com>\nMade-with: Cursor' }),
        bareCommit({ at: { file: 'd', path: 'c2' } }),
      ],
    });
    expect(findTraces(content, 'report').extent).toEqual({ passages: 3, blocks: 7 });
  });

  test('a passage longer than 64 kB is cut at a space, and what follows is read', () => {
    const text = `${'quai\n'.repeat(20_000)}ici${PART}`;
    const content = bareContent({ blocks: [{ role: 'body', text, at: { file: 'n.txt', line: 1 } }] });
    expect(findTraces(content, 'report').traces).toMatchObject([
      { token: PART, at: { file: 'n.txt', line: 20_001 } },
    ]);
  });

  test('the same content says the same, whatever was looked at before', () => {
    const content = bareContent({ blocks: passages([`Quai${PART}`, 'As an AI language model, I wait.']) });
    expect(findTraces(content, 'report')).toEqual(findTraces(content, 'report'));
  });
});

/** Beginnings of marks without their ends, repeated over a passage of 64 kB. */
const HOSTILE = [
  '«',
  '"',
  '`',
  "'a ",
  '“',
  '>\n',
  '[cite: 1, ',
  '[cite:',
  'turn1',
  'turn0search0',
  'citeturn',
  '【1†',
  '【1:1†a.',
  '\uE200',
  '"\uE200" ',
  '*\uE200* ',
  '* \uE200',
  'https://',
  'https://a?utm_source=',
  'produit avec ',
  'été produit ',
  '**a',
  '## a\n',
  '\n',
  '  \n',
  'Certainly!',
  'Vous avez dit :\nChatGPT a dit :\n',
  'ChatGPT a dit :\n',
  'en tant que modèle de langage ',
  'à ma dernière mise à jour, 1 1 ',
  'as of my last update, a ',
  '[insert ',
  '20',
  '.',
  'a',
  'I hope this helps\n',
  'generated ',
  'Co-authored-by: a<',
  'la balise ',
  ':contentReference[oaicite:0]{index=0} ',
  'never [cite: 1] ',
];

describe('time', () => {
  test.each<BlockRole>(['body', 'code-comment'])('a hostile passage of 64 kB costs little as %s', (role) => {
    const slow = HOSTILE.filter((unit) => {
      const text = unit.repeat(Math.ceil(64_000 / unit.length)).slice(0, 64_000);
      const at = { file: 'd/plan.docx', line: 1 };
      const content = bareContent({
        blocks: [{ role, text, at }],
        metadata: [
          { name: 'parameters', value: text, at },
          { name: 'C2PA', value: text, at },
        ],
        commits: [bareCommit({ message: text, authorName: text })],
      });
      // The best of three: collecting the memory of what came before is not its cost.
      return [1, 2, 3].every(() => cpuMilliseconds(() => findTraces(content, 'report')) > 400);
    });
    expect(slow).toEqual([]);
  });
});
