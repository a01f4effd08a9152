import { describe, expect, test } from '@jest/globals';
import { rewritten, writtenWords } from '../../support/deliverables/written-words.js';
import { answersTo } from '../golden-declared.js';
import { auditOf, unlike, type Report } from '../golden-recycled.js';

const TEMPLATE = writtenWords(900, 1);
const onTemplate = (ref: string, contract: string, own: readonly string[]): Report => ({
  ref,
  contract,
  words: [...TEMPLATE, ...own],
});

/** Reports of two contracts of one firm, alone or beside others; with what L6 answered about both. */
async function about(reports: readonly Report[]) {
  const { result } = await auditOf(reports);
  return { findings: result.findings, answers: answersTo(result, 'L6') };
}

describe('a template is no copy', () => {
  test('six tenths in common with three contracts: nothing is asked', async () => {
    const { findings, answers } = await about([
      onTemplate('L1', 'A1', writtenWords(600, 11)),
      onTemplate('L2', 'A2', writtenWords(600, 12)),
      onTemplate('L3', 'B1', writtenWords(600, 13)),
    ]);
    expect(findings).toEqual([]);
    expect(answers).toEqual(['clean', 'clean', 'clean']);
  });

  test('a copy on a template: what the template holds is no part of it', async () => {
    const own = writtenWords(600, 11);
    const { findings } = await about([
      onTemplate('L1', 'A1', own),
      onTemplate('L2', 'A2', rewritten(own, 0.05, 5)),
      onTemplate('L3', 'B1', writtenWords(600, 13)),
    ]);
    expect(findings).toMatchObject([
      {
        class: 'question',
        confidence: 'firm',
        subject: { deliverable: 'L2' },
        values: { words: 1500, templateWords: 900, tellsTemplate: true },
      },
    ]);
    // 0.95⁵ of the shingles remain.
    const { others, newWords } = findings[0]?.values as {
      others: { containment: string }[];
      newWords: number;
    };
    expect(Number(others[0]?.containment)).toBeGreaterThan(0.65);
    expect(Number(others[0]?.containment)).toBeLessThan(0.9);
    expect(newWords).toBeLessThan(100);
  });

  test('the firm’s own chapter in three of its contracts is a template too', async () => {
    const { findings } = await about([
      onTemplate('L1', 'A1', writtenWords(600, 11)),
      onTemplate('L2', 'A2', writtenWords(600, 12)),
      onTemplate('L3', 'A3', writtenWords(600, 13)),
    ]);
    expect(findings).toEqual([]);
  });

  test('the same report in three of its contracts is no template', async () => {
    const words = writtenWords(1500, 11);
    const { findings } = await about([
      { ref: 'L1', contract: 'A1', words },
      { ref: 'L2', contract: 'A2', words: rewritten(words, 0.01, 2) },
      { ref: 'L3', contract: 'A3', words: rewritten(words, 0.01, 3) },
    ]);
    expect(findings.map(({ subject, class: found }) => [subject.deliverable, found])).toEqual([
      ['L2', 'question'],
      ['L3', 'question'],
    ]);
  });
});

describe('reports of one contract that come back', () => {
  const monthly = (months: number): Report[] =>
    Array.from({ length: months }, (_, month) =>
      onTemplate(`L${month + 1}`, 'A1', writtenWords(500, 20 + month)),
    );

  test('four on the layout of the contract: a weak signal that says so; one of them whole is asked about', async () => {
    const { findings } = await about([...monthly(4), ...unlike]);
    expect(findings.map(({ subject, class: found }) => [subject.deliverable, found])).toEqual([
      ['L2', 'weak'],
      ['L3', 'weak'],
      ['L4', 'weak'],
    ]);
    expect(findings[0]?.values).toMatchObject({ tellsTemplate: true, recurring: true });
    const again = onTemplate('L5', 'A1', rewritten(writtenWords(500, 22), 0.02, 1));
    const { findings: five } = await about([...monthly(4), again, ...unlike]);
    expect(five.map(({ subject, class: found }) => [subject.deliverable, found]).at(-1)).toEqual([
      'L5',
      'question',
    ]);
  });

  test('three are asked about', async () => {
    const { findings } = await about([...monthly(3), ...unlike]);
    expect(findings.map(({ class: found }) => found)).toEqual(['question', 'question']);
  });
});

describe('fewer than three contracts have a file of the type', () => {
  test('a part in common is a weak signal that says so', async () => {
    const { findings } = await about([
      onTemplate('L1', 'A1', writtenWords(600, 11)),
      onTemplate('L2', 'A2', writtenWords(600, 12)),
    ]);
    expect(findings).toMatchObject([
      {
        class: 'weak',
        visible: false,
        confidence: 'indicative',
        subject: { deliverable: 'L2' },
        values: { tellsTemplate: false, newWords: 600 },
      },
    ]);
    expect(findings[0]?.message.fr).toContain('un modèle et une reprise ne se distinguent pas');
    expect(findings[0]?.message.en).toContain('a template cannot be told from a copy');
  });

  test('a whole report with few changes is asked about all the same', async () => {
    const words = writtenWords(1500, 11);
    const { findings } = await about([
      { ref: 'L1', contract: 'A1', words },
      { ref: 'L2', contract: 'A2', words: rewritten(words, 0.02, 2) },
    ]);
    expect(findings).toMatchObject([
      { class: 'question', confidence: 'indicative', visible: true, subject: { deliverable: 'L2' } },
    ]);
  });

  test('files of another type tell a template, and nothing of one that is of this type alone', async () => {
    const chapter = writtenWords(600, 14);
    const { findings } = await about([
      onTemplate('L1', 'A1', [...writtenWords(600, 11), ...chapter]),
      onTemplate('L2', 'A2', [...writtenWords(600, 12), ...chapter]),
      { ...onTemplate('L3', 'B1', writtenWords(600, 13)), row: { type: 'minutes' } },
    ]);
    expect(findings).toMatchObject([
      {
        class: 'weak',
        confidence: 'indicative',
        subject: { deliverable: 'L2' },
        values: { words: 2100, newWords: 600, reusedWords: 600, templateWords: 900, tellsTemplate: false },
      },
    ]);
    expect(findings[0]?.message.fr).toContain(
      'pour le reste, un modèle propre à ce type et une reprise ne se distinguent pas',
    );
    expect(findings[0]?.message.en).toContain(
      'for the rest, a template of this type cannot be told from a copy',
    );
  });

  test('files of another type do not tell', async () => {
    const { findings } = await about([
      onTemplate('L1', 'A1', writtenWords(600, 11)),
      onTemplate('L2', 'A2', writtenWords(600, 12)),
      ...unlike.map((report) => ({ ...report, row: { type: 'minutes' } })),
    ]);
    expect(findings).toMatchObject([{ class: 'weak', values: { tellsTemplate: false } }]);
  });
});
