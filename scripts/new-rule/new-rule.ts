import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parseArguments } from '../../server/cli/parse-arguments.js';
import { UsageError } from '../../server/cli/usage-error.js';
import type { Lang, Text } from '../../server/domain/text.js';
import { CLASS_WORDS, TOPIC_WORDS } from '../../server/domain/words/finding-words.js';
import { GRAIN_OUTLINES } from './grains.js';
import { isCode, listInCatalogue } from './list-in-catalogue.js';
import { outlineOfCases, outlineOfMessages, outlineOfRule, type RuleWanted } from './outline-rule.js';

const NEXT: Text = {
  fr: 'Reste à faire : les phrases (« À ÉCRIRE »), ce que la règle compare, son cas et son jumeau dans la démonstration et dans test/planted/planters. Puis : npm run jest -- test/catalogue ; npm run docs:rules. Suivez docs/guide/add-a-rule.fr.md.',
  en: 'Left to do: the sentences (“TO WRITE”), what the rule compares, its case and its twin in the demonstration and in test/planted/planters. Then: npm run jest -- test/catalogue; npm run docs:rules. Follow docs/guide/add-a-rule.md.',
};

/**
 * `npm run new-rule -- ID --code X9 --per line [--class question] [--topic contract]`: makes the folder of a rule and lists it
 * in the catalogue. Throws UsageError for arguments that cannot be used and for a rule that exists.
 * @param root folder of the project
 * @returns what is left to do
 */
export async function newRule(root: string, args: readonly string[], lang: Lang): Promise<string> {
  const rules = join(root, 'server', 'rules');
  const wanted = readWanted(root, args);
  const folder = join(rules, wanted.id);
  if (existsSync(folder)) throw taken(wanted.id);
  const catalogue = join(rules, 'catalogue.ts');
  const listed = inCatalogue(readFileSync(catalogue, 'utf8'), wanted);
  const files: Readonly<Record<string, string>> = {
    'rule.ts': outlineOfRule(wanted),
    'messages.ts': outlineOfMessages(),
    'cases.ts': outlineOfCases(wanted),
  };
  const style = { ...(await resolveConfig(catalogue)), parser: 'typescript' };
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), await format(text, style));
  writeFileSync(catalogue, listed);
  return `server/rules/${wanted.id}\n${NEXT[lang]}\n`;
}

function readWanted(root: string, args: readonly string[]): RuleWanted {
  const { options, positionals } = parseArguments(args, {
    code: { takes: 'value' },
    per: { takes: 'value' },
    class: { takes: 'value' },
    topic: { takes: 'value' },
    lang: { takes: 'value' },
  });
  const [id = '', ...others] = positionals;
  const code = options.get('code') ?? '';
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id) || others.length > 0)
    throw new UsageError({
      fr: 'Un nom de dossier est attendu, la chose puis ce qui ne va pas : line-total-differs.',
      en: 'The name of a folder is expected, the thing and then its failing state: line-total-differs.',
    });
  if (!isCode(code))
    throw new UsageError({
      fr: '--code attend une famille (A, D, R, C, T, P, L, I, X) et un numéro : T16.',
      en: '--code needs a family (A, D, R, C, T, P, L, I, X) and a number: T16.',
    });
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    id,
    code,
    per: oneOf('per', options.get('per'), GRAIN_OUTLINES),
    class: oneOf('class', options.get('class') ?? 'question', CLASS_WORDS),
    topic: oneOf('topic', options.get('topic') ?? 'contract', TOPIC_WORDS),
    since: version,
  };
}

function oneOf<T extends string>(
  name: string,
  value: string | undefined,
  known: Readonly<Record<T, unknown>>,
): T {
  const found = (Object.keys(known) as T[]).find((one) => one === value);
  if (found !== undefined) return found;
  const names = Object.keys(known).join(', ');
  throw new UsageError({
    fr: `--${name} attend l’un de : ${names}.`,
    en: `--${name} needs one of: ${names}.`,
  });
}

function inCatalogue(text: string, wanted: RuleWanted): string {
  try {
    return listInCatalogue(text, wanted);
  } catch (error) {
    if (error instanceof RangeError) throw taken(wanted.code);
    throw error;
  }
}

const taken = (name: string): UsageError =>
  new UsageError({ fr: `${name} existe déjà.`, en: `${name} exists already.` });
