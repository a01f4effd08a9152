import { describe, expect, test } from '@jest/globals';
import { languageOf } from './language.js';
import { asksForHelp, LANG_OPTION, parseArguments } from './parse-arguments.js';
import { printable } from './printable.js';
import { UsageError } from './usage-error.js';

const SPECS = { json: { takes: 'value' }, quiet: { takes: 'flag' }, lang: LANG_OPTION } as const;

function fault(...args: string[]): string {
  try {
    parseArguments(args, SPECS);
    return 'accepted';
  } catch (error) {
    if (error instanceof UsageError) return error.text.en;
    throw error;
  }
}

describe('arguments', () => {
  test('options, values and positionals in any order', () => {
    const { options, positionals } = parseArguments(
      ['a', '--json', '-', 'b', '--quiet', '--lang=en', '--', '--c'],
      SPECS,
    );
    expect([...options]).toEqual([
      ['json', '-'],
      ['quiet', ''],
      ['lang', 'en'],
    ]);
    expect(positionals).toEqual(['a', 'b', '--c']);
  });

  test.each([
    [['--nope'], 'Unknown option: --nope'],
    [['-j'], 'Unknown option: -j'],
    [['--constructor'], 'Unknown option: --constructor'],
    [['--json'], 'The option --json needs a value.'],
    [['--json', '--quiet'], 'The option --json needs a value.'],
    [['--quiet=1'], 'The option --quiet takes no value.'],
    [['--json', 'a', '--json', 'b'], 'The option --json is given twice.'],
    [['--lang', 'de'], '--lang needs fr or en, not “de”.'],
  ])('%j', (args, sentence) => {
    expect(fault(...args)).toBe(sentence);
  });
});

test.each([
  [['--help'], true],
  [['a', '--nope', '-h'], true],
  [['--', '--help'], false],
  [['--json', 'help'], false],
  [[], false],
])('help asked by %j: %s', (args, asked) => {
  expect(asksForHelp(args)).toBe(asked);
});

test.each([
  [['--lang', 'en'], { LANG: 'fr_FR.UTF-8' }, 'en'],
  [['--lang=fr'], { LANG: 'en_GB.UTF-8' }, 'fr'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LC_ALL: 'en', LANG: 'fr_FR' }, 'en'],
  [[], { LC_ALL: '', LANG: 'en_US' }, 'en'],
  [[], { LANG: 'C.UTF-8' }, 'fr'],
  [['--lang', 'de'], { LANG: 'enough' }, 'fr'],
  [[], {}, 'fr'],
])('language of %j with %j', (args, env, lang) => {
  expect(languageOf(args, env)).toBe(lang);
});

test('text from a file cannot move the cursor or turn the line', () => {
  expect(printable('a\u001b[2Jb\r\nc\u202Egpj')).toBe('a?[2Jb??c?gpj');
  expect(printable('été – 12 €')).toBe('été – 12 €');
});
