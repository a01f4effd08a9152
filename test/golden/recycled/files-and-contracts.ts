import { describe, expect, test } from '@jest/globals';
import { rewritten, writtenWords } from '../../support/deliverables/written-words.js';
import { answersTo } from '../golden-declared.js';
import { auditOf, unlike, type Report } from '../golden-recycled.js';

const CHAPTER = writtenWords(700, 2);
const REPORT = writtenWords(1500, 3);

const askedOf = async (reports: readonly Report[]): Promise<(string | undefined)[]> =>
  (await auditOf([...reports, ...unlike])).result.findings.map(({ subject }) => subject.deliverable);

describe('text taken up from an earlier deliverable of the contractor', () => {
  test('a chapter under another contract is a question without an amount', async () => {
    const { result } = await auditOf([
      { ref: 'L1', contract: 'A1', words: [...CHAPTER, ...writtenWords(800, 4)] },
      { ref: 'L2', contract: 'A2', words: [...writtenWords(1000, 5), ...CHAPTER] },
      ...unlike,
    ]);
    expect(result.findings).toMatchObject([
      {
        code: 'L6',
        class: 'question',
        confidence: 'firm',
        visible: true,
        amountAtStake: null,
        daysUnsupported: null,
        allocations: [],
        subject: { contract: 'A2', deliverable: 'L2', invoice: 'F-A2' },
        related: [{ contract: 'A1', deliverable: 'L1', file: 'deliverables/L1.docx' }],
        values: { words: 1700, reusedWords: 700, newWords: 1000, templateWords: 0, billedDays: '5' },
        evidence: [
          { file: 'deliverables/L2.docx', path: '/word/document.xml/p[21]' },
          { file: 'deliverables/L1.docx', path: '/word/document.xml/p[1]' },
          { file: 'deliverables/L2.docx', path: '/word/document.xml/p[22]' },
          { file: 'deliverables/L1.docx', path: '/word/document.xml/p[2]' },
          { file: 'deliverables/L2.docx', path: '/word/document.xml/p[23]' },
          { file: 'deliverables/L1.docx', path: '/word/document.xml/p[3]' },
        ],
      },
    ]);
    const [finding] = result.findings;
    // 696 of 1,496 shingles.
    expect(finding?.values).toMatchObject({ others: [{ deliverable: 'L1', containment: '0.4652' }] });
    const { passages } = finding?.values as { passages: { text: string; otherText: string }[] };
    expect(passages.map(({ text, otherText }) => text === otherText)).toEqual([true, true, true]);
    expect(answersTo(result, 'L6')).toEqual(['flagged', 'clean', 'clean', 'clean', 'clean']);
  });

  test('of a text that repeats itself and is handed over again, nothing is new', async () => {
    const words = [...REPORT, ...REPORT];
    const { result } = await auditOf([
      { ref: 'L1', contract: 'A1', words },
      { ref: 'L2', contract: 'A2', words },
      ...unlike,
    ]);
    expect(result.findings).toMatchObject([
      { values: { words: 3000, newWords: 0, reusedWords: 3000, templateWords: 0 } },
    ]);
  });

  test('the later delivery is asked about, whatever its reference; without dates the later reference', async () => {
    const [first, second] = [rewritten(REPORT, 0.05, 1), REPORT];
    const dated = (on: string) => ({ row: { delivered_on: on } });
    expect(
      await askedOf([
        { ref: 'L1', words: first, ...dated('2026-09-20') },
        { ref: 'L2', words: second, ...dated('2026-09-10') },
      ]),
    ).toEqual(['L1']);
    expect(
      await askedOf([
        { ref: 'L1', words: first, ...dated('') },
        { ref: 'L2', words: second, ...dated('') },
      ]),
    ).toEqual(['L2']);
  });

  test('in one contract half of a text is needed; in another one three tenths and 300 words', async () => {
    const [part, small] = [CHAPTER.slice(0, 560), CHAPTER.slice(0, 290)];
    const pair = (contract: string, shared: readonly string[], more: number): Report[] => [
      { ref: 'L1', contract: 'A1', words: [...shared, ...writtenWords(more, 4)] },
      { ref: 'L2', contract, words: [...shared, ...writtenWords(more + 50, 5)] },
    ];
    expect(await askedOf(pair('A1', part, 700))).toEqual([]);
    expect(await askedOf(pair('A2', part, 700))).toEqual(['L2']);
    expect(await askedOf(pair('A1', part, 500))).toEqual(['L2']);
    expect(await askedOf(pair('A2', small, 300))).toEqual([]);
  });
});

describe('several files of a deliverable', () => {
  const ANNEX = writtenWords(900, 9);
  const beside = (ref: string, contract: string, folder: string): Report => ({
    ref: `${ref}-annexe`,
    contract,
    words: ANNEX,
    file: `${folder}/annexe.docx`,
    row: { deliverable_ref: `${ref}-0`, file: '' },
  });
  const withAnnex = (ref: string, contract: string, folder: string, words: readonly string[]): Report[] => [
    { ref, contract, words, file: `${folder}/rapport.docx`, row: { file: `${folder}/` } },
    beside(ref, contract, folder),
  ];

  test('an annex in both hides no report that was taken up', async () => {
    const standard: Report = { ref: 'S1', contract: 'B1', words: ANNEX };
    expect(
      await askedOf([
        ...withAnnex('L1', 'A1', 'lot-1', [...CHAPTER, ...writtenWords(800, 4)]),
        ...withAnnex('L2', 'A2', 'lot-2', [...writtenWords(1000, 5), ...CHAPTER]),
        standard,
      ]),
    ).toEqual(['L2']);
  });

  test('an annex that another contractor hands over too is common; one of two contracts alone is asked about', async () => {
    const annexes = [
      ...withAnnex('L1', 'A1', 'lot-1', writtenWords(1000, 4)),
      ...withAnnex('L2', 'A2', 'lot-2', writtenWords(1000, 5)),
    ];
    expect(await askedOf([...annexes, { ref: 'S1', contract: 'B1', words: ANNEX }])).toEqual([]);
    expect(await askedOf(annexes)).toEqual(['L2']);
  });
});

describe('innocent twins', () => {
  test('what was sent back is handed over again', async () => {
    const again = (acceptance: string): Report[] => [
      { ref: 'L1', words: REPORT, row: { acceptance } },
      { ref: 'L1-bis', words: rewritten(REPORT, 0.03, 1) },
    ];
    expect(await askedOf(again('rejected'))).toEqual([]);
    expect(await askedOf(again('accepted_with_reserves'))).toEqual([]);
    expect(await askedOf(again('accepted'))).toEqual(['L1-bis']);
  });

  test('one file for two deliverables, and the files of one deliverable, are one delivery', async () => {
    expect(
      await askedOf([
        { ref: 'L1', words: REPORT, file: 'rapport.docx' },
        { ref: 'L2', words: REPORT, file: 'rapport.docx' },
      ]),
    ).toEqual([]);
    expect(
      await askedOf([
        { ref: 'L1', words: REPORT, file: 'lot-1/rapport.docx', row: { file: 'lot-1/' } },
        {
          ref: 'L1-annexe',
          words: rewritten(REPORT, 0.02, 1),
          file: 'lot-1/version.docx',
          row: { deliverable_ref: 'L9', file: '' },
        },
      ]),
    ).toEqual([]);
  });

  test('another contractor’s text is nobody’s question', async () => {
    expect(
      await askedOf([
        { ref: 'L1', contract: 'A1', words: REPORT },
        { ref: 'L2', contract: 'B3', words: rewritten(REPORT, 0.02, 1) },
      ]),
    ).toEqual([]);
  });

  test('a form with other dates and figures under 300 words', async () => {
    const form = writtenWords(200, 8);
    expect(
      await askedOf([
        { ref: 'L1', words: ['3', 'mars', '2026', ...form, '12'] },
        { ref: 'L2', words: ['7', 'avril', '2026', ...form, '48'] },
      ]),
    ).toEqual([]);
  });
});

describe('the same file', () => {
  test('the same bytes under another name, and the same text saved again', async () => {
    const { result } = await auditOf([
      { ref: 'L1', contract: 'A1', words: REPORT },
      { ref: 'L2', contract: 'A2', words: REPORT },
      { ref: 'L3', contract: 'A2', words: REPORT.map((word) => word.toUpperCase()) },
    ]);
    expect(
      result.findings.map(({ subject, values }) => [subject.deliverable, values.others, values.newWords]),
    ).toMatchObject([
      ['L2', [{ deliverable: 'L1', sameBytes: true, sameText: true, containment: '1' }], 0],
      [
        'L3',
        [
          { deliverable: 'L1', sameBytes: false, sameText: true },
          { deliverable: 'L2', sameBytes: false, sameText: true },
        ],
        0,
      ],
    ]);
  });

  test('nothing to compare is said to be missing', async () => {
    const { result } = await auditOf([
      { ref: 'L1', words: REPORT, row: { file: '' } },
      { ref: 'L2', words: writtenWords(500, 9) },
      { ref: 'L3', words: writtenWords(500, 10), row: { delivered: 'no', delivered_on: '', file: '' } },
    ]);
    expect(answersTo(result, 'L6')).toEqual(['clean', 'notApplicable', 'incomplete file']);
  });
});
