import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isDecimal } from '../../server/domain/decimal.js';
import type { Text } from '../../server/domain/text.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { Rule, RuleCase } from '../../server/rules/rule.js';
import { foreignWords } from './foreign-words.js';
import { casesOf, runCase } from './run-case.js';

const FOLDER = path.join(import.meta.dirname, '../../server/rules');
const KINDS: readonly RuleCase['kind'][] = [
  'flagged',
  'innocent',
  'threshold',
  'notApplicable',
  'incomplete',
];
const KEBAB = /^[a-z]+(-[a-z0-9]+)+$/;
const CODE = /^[ADRCTPLIX]\d{1,2}$/;
/** A finding asks. These words, in either language, would accuse; a statistic of honest work speaks of nobody. */
const ACCUSING =
  /fraud|suspect|suspic|soupçon|cheat|triche|surfactur|overbill|overcharg|escroqu|mensong|(?<!prestations? )honnêt|honest(?! jobs? in 100)|illég|illegal|abusi|falsif|coupable|guilty|!/i;

const ruleFiles = (rule: Rule) =>
  ['rule.ts', 'messages.ts', 'cases.ts'].map((file) => path.join(FOLDER, rule.id, file));
/** The formula without the names of parameters, which are names and no words. */
function formulaInWords({ messages, params }: Rule): Text {
  const words = (formula: string): string =>
    Object.keys(params).reduce((text, name) => text.replaceAll(name, ''), formula);
  return { fr: words(messages.method.fr), en: words(messages.method.en) };
}
const texts = (rule: Rule): Text[] => [
  rule.messages.title,
  rule.messages.why,
  formulaInWords(rule),
  ...rule.messages.innocent,
  ...Object.values(rule.params).flatMap(({ describe, origin }) => [describe, origin]),
];
/** A1, A2, A10: by family as the catalogue lists them, then by number. */
const position = (code: string) => 'ADRCTPLIX'.indexOf(code.charAt(0)) * 100 + Number(code.slice(1));

const loaded = await Promise.all(
  catalogue.map(async (rule) => {
    const { cases, absentKinds = {} } = await casesOf(rule);
    return {
      rule,
      cases,
      absentKinds,
      runs: cases.map((example) => ({ example, run: runCase(rule, example) })),
    };
  }),
);

describe('the catalogue', () => {
  test('has each id and each code once, in order', () => {
    const ids = catalogue.map((rule) => rule.id);
    const codes = catalogue.map((rule) => rule.code);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort((a, b) => position(a) - position(b)));
  });

  test('lists every folder that holds a rule', () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(path.join(FOLDER, entry.name, 'rule.ts')))
      .map((entry) => entry.name);
    expect([...catalogue.map((rule) => rule.id)].sort()).toEqual(folders.sort());
  });
});

describe.each(loaded)('$rule.code $rule.id', ({ rule, cases, absentKinds, runs }) => {
  const findings = runs.flatMap(({ run }) => run.findings);

  test('is well named and has its three files, the check in at most 150 lines', () => {
    expect(rule.id).toMatch(KEBAB);
    expect(rule.code).toMatch(CODE);
    expect(Number.isInteger(rule.version) && rule.version >= 1).toBe(true);
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(ruleFiles(rule).filter((file) => !existsSync(file))).toEqual([]);
    const lines = readFileSync(path.join(FOLDER, rule.id, 'rule.ts'), 'utf8').split('\n').length;
    expect(lines).toBeLessThanOrEqual(150);
  });

  test('speaks both languages, briefly and without accusing', () => {
    const sentences = findings.flatMap(({ message, supplierMessage, question }) => [
      message,
      question,
      ...(supplierMessage === null ? [] : [supplierMessage]),
    ]);
    for (const { fr, en } of [...texts(rule), ...sentences]) {
      expect(fr.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(`${fr} ${en}`).not.toMatch(ACCUSING);
      expect(`${fr} ${en}`).not.toMatch(/\bnull\b|undefined|NaN|\[object/);
    }
    expect(rule.messages.title.fr.length).toBeLessThanOrEqual(60);
    expect(rule.messages.title.en.length).toBeLessThanOrEqual(60);
    expect(rule.messages.innocent.length).toBeGreaterThanOrEqual(2);
  });

  test('tells its formula on one line, with each of its parameters', () => {
    for (const formula of Object.values(rule.messages.method) as string[]) {
      expect(formula.length).toBeLessThanOrEqual(320);
      expect(formula).not.toMatch(/\n|\.$/);
      expect(Object.keys(rule.params).filter((name) => !formula.includes(name))).toEqual([]);
    }
  });

  test('has its words: nothing is left to write', () => {
    const words = [...texts(rule), ...cases.flatMap(({ name, expect: expected }) => [name, expected])];
    expect(JSON.stringify(words)).not.toMatch(/À ÉCRIRE|TO WRITE/);
  });

  test('has a case of each kind, and each says what its kind promises', () => {
    const absent = KINDS.filter((kind) => !cases.some((example) => example.kind === kind));
    expect(absent.sort()).toEqual(Object.keys(absentKinds).sort());
    for (const { example, run } of runs) {
      if (example.kind === 'threshold') continue;
      const promised = example.kind === 'innocent' ? 'clean' : example.kind;
      expect([example.name.en, run.answer.outcome]).toEqual([example.name.en, promised]);
    }
    for (const reason of Object.values(absentKinds)) expect(reason.length).toBeGreaterThan(20);
  });

  test('has cases with distinct names in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const names = cases.map((example) => example.name[lang]);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('reads every fact and every parameter that it declares', () => {
    const factsRead = new Set(runs.flatMap(({ run }) => [...run.factsRead]));
    const paramsRead = new Set(runs.flatMap(({ run }) => [...run.paramsRead]));
    expect([...factsRead].sort()).toEqual([...rule.needs].sort());
    expect([...paramsRead].sort()).toEqual(Object.keys(rule.params).sort());
  });

  test('gives each threshold as a number', () => {
    for (const param of Object.values(rule.params)) {
      expect(isDecimal(param.default)).toBe(true);
    }
  });

  test('says what a finding is about, with its evidence', () => {
    for (const { subject, evidence, allocations, values } of findings) {
      expect(Object.keys(subject).length).toBeGreaterThan(0);
      expect(evidence.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(values))).toEqual(values);
      for (const { days, amount } of allocations) {
        expect(days === null || isDecimal(days)).toBe(true);
        expect(amount === null || isDecimal(amount)).toBe(true);
      }
    }
    for (const { run } of runs) {
      if (run.answer.outcome === 'flagged') expect(run.findings.length).toBeGreaterThan(0);
      if (run.answer.outcome === 'incomplete') expect(run.answer.missing.length).toBeGreaterThan(0);
    }
  });

  test('tells the contractor nothing of another supplier', () => {
    for (const { example, run } of runs) {
      for (const { subject, supplierMessage, question, supplierEvidence } of run.findings) {
        if (supplierMessage === null) continue;
        const read = [supplierMessage, question].flatMap(({ fr, en }) => [fr, en]);
        const shown = [...read, JSON.stringify(supplierEvidence)].join('\n');
        for (const word of foreignWords(example.facts, subject)) expect(shown).not.toContain(word);
      }
    }
  });
});
