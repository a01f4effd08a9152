import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { EVENTS } from '../../scripts/demo/payments.js';
import { BILLED, LEFT_INCOMPLETE, NEED_EARLIER_AUDITS, PLANTED } from '../../scripts/demo/planted.js';
import type { AuditResult } from '../../server/domain/audit-result.js';
import type { Finding } from '../../server/domain/finding.js';
import { catalogue } from '../../server/rules/catalogue.js';
import type { DossierFiles } from '../support/audit-dossier.js';
import { isAbout } from '../support/observed-rules.js';
import { answersOf, auditDemo, AUDIT_TIMEOUT, demoDossier, type AuditedDemo } from './audit-demo.js';

let files: DossierFiles;
let demo: AuditedDemo;

beforeAll(async () => {
  files = await demoDossier();
  demo = await auditDemo(files);
}, AUDIT_TIMEOUT);

const codes = PLANTED.map(({ code }) => code);
const shown = (result: AuditResult): Finding[] => result.findings.filter(({ visible }) => visible);

describe('planted cases', () => {
  test('every rule of the catalogue has one', () => {
    const inOneAudit = catalogue.filter(({ code }) => !NEED_EARLIER_AUDITS.includes(code));
    expect(codes).toEqual(inOneAudit.map(({ code }) => code));
    expect(codes).toHaveLength(76);
  });

  test.each(PLANTED)('$code finds its case, with its days and amount', ({ code, subject, days, amount }) => {
    const found = shown(demo.result).filter((finding) => finding.code === code);
    expect(found).toHaveLength(1);
    const [finding] = found;
    expect(finding?.subject).toEqual(subject);
    expect([finding?.daysUnsupported, finding?.amountAtStake]).toEqual([days, amount]);
  });

  test('nothing else is found, shown or not', () => {
    expect(demo.result.findings.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  test('allocations add up to the finding', () => {
    for (const { code, allocations, amountAtStake } of shown(demo.result)) {
      const cents = allocations.reduce((sum, { amount }) => sum + Math.round(Number(amount ?? 0) * 100), 0);
      expect([code, cents]).toEqual([code, Math.round(Number(amountAtStake ?? 0) * 100)]);
    }
  });

  // No line is asked about twice for money, so what is at stake is the plain sum.
  test('the amount at stake is the sum of the planted amounts', () => {
    const cents = PLANTED.reduce((sum, { amount }) => sum + Math.round(Number(amount ?? 0) * 100), 0);
    expect(demo.result.totals).toEqual([
      { currency: 'EUR', billed: BILLED, atStake: (cents / 100).toFixed(2) },
    ]);
  });
});

describe('innocent twins', () => {
  test.each(PLANTED)('$code is clean of its twin', ({ code, twin }) => {
    const answers = answersOf(demo.answers, code, twin.at);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['clean']);
    const found = demo.result.findings.filter(
      (finding) => finding.code === code && isAbout(finding.subject, twin.at),
    );
    expect(found).toEqual([]);
  });

  test('the freelancer and the fixed price written with AI at 80 % are asked nothing', () => {
    const about = (word: string): string[] =>
      demo.result.findings.filter((one) => JSON.stringify(one).includes(word)).map(({ code }) => code);
    expect(about('jeanne')).toEqual([]);
    expect(about('MV-2026-09')).toEqual([]);
    expect(about('OC-2026-07')).toEqual([]);
    expect(about('R-07')).toEqual([]);
  });
});

test('only the line in question loses days, also where two invoices bear one number', () => {
  // Unknown days are not 0 days: null is compared with null.
  const days = (value: string | null): number | null => (value === null ? null : Number(value));
  const support = demo.result.invoices.flatMap(({ file, lines }) =>
    lines.flatMap(({ id, support: own }) =>
      !own || days(own.supportedDays) === days(own.billedDays)
        ? []
        : [[file.split('/').at(-1), id, days(own.supportedDays)?.toFixed(2) ?? null]],
    ),
  );
  expect(support).toEqual([
    // 40 h are 5.714286 d; 4.86 of them are in question.
    ['F-2026-118-2026-10-02.xml', '3', '0.85'],
    ['export-2026.csv', '1', '4.00'],
    ['export-2026.csv', '1', '22.00'],
    ['export-2026.csv', '1', '0.00'],
    ['RF-2026-11-2026-10-02.xml', '1', '2.00'],
    ['RF-2026-12-2026-07-03.xml', '1', '5.00'],
    ['RF-2026-14-2026-10-05.xml', '1', '4.00'],
    ['RF-2026-15-2026-11-03.xml', '1', '5.00'],
    ['RF-2026-15-2026-11-03.xml', '2', '0.00'],
    ['FD-2026-12-2026-10-01.xml', '1', '2.00'],
    ['FD-2026-15-2026-10-30.xml', '1', '0.00'],
    ['factures-2026.xlsx', '1', '13.54'],
    ['factures-2026.xlsx', '2', '0.00'],
    ['factures.csv', '1', '17.00'],
    ['factures.csv', '1', '11.00'],
    ['factures.csv', '1', '18.00'],
    ['factures.csv', '1', '5.00'],
    ['factures.csv', '2', '5.00'],
    ['factures.csv', '1', '21.00'],
  ]);
});

test('what cannot be judged is what the demonstration leaves out on purpose', () => {
  const key = (code: string, at: object): string => `${code} ${JSON.stringify(at)}`;
  const meant = LEFT_INCOMPLETE.flatMap(({ codes: own, at }) =>
    own.flatMap((code) => at.map((subject) => key(code, subject))),
  );
  const unjudged = demo.answers
    .filter(({ code, outcome }) => outcome === 'incomplete' && code !== 'X1')
    .map(({ code, subject }) => {
      const at = LEFT_INCOMPLETE.flatMap((one) => one.at).find((wanted) => isAbout(subject, wanted));
      return key(code, at ?? subject);
    });
  expect(unjudged.sort()).toEqual(meant.sort());
  expect(demo.result.rules.filter(({ error }) => error > 0)).toEqual([]);
  expect(demo.result.assumed).toEqual([]);
});

test('the delay of payment of an invoice waits for the day of its receipt, where the register has none', () => {
  const told = new Set(EVENTS.map(({ invoice_number: number }) => number));
  const awaited = demo.result.invoices
    .filter(
      ({ state, direction, number }) => state === 'current' && direction === 1 && !told.has(number ?? ''),
    )
    .map(({ file, number }) => [file, number]);
  expect(awaited.length).toBeGreaterThan(10);
  const unjudged = demo.answers.filter(({ code, outcome }) => code === 'X1' && outcome === 'incomplete');
  expect(unjudged.map(({ subject }) => [subject.file, subject.invoice]).sort()).toEqual(awaited.sort());
  expect([...new Set(unjudged.flatMap(({ missing }) => missing))]).toEqual(['received']);
});

/** The folder of the contractor of the portal. */
const PORTAL = 'invoices/atelier-brumeval';

test('each document is read, but for those that are there to be refused, answered or recognised', () => {
  const others = demo.result.documents
    .filter(({ status }) => status !== 'read')
    .map(({ file, status }) => [file, status]);
  expect(others).toEqual([
    ['invoices/a-preciser.csv', 'needs-answer'],
    // The terms that each invoice of the portal carries, and the record that two of the networks do: the first is kept.
    [`${PORTAL}/F-2026-104-2026-09-02.xml/conditions-generales.txt`, 'duplicate'],
    [`${PORTAL}/F-2026-118-2026-10-02.xml/conditions-generales.txt`, 'duplicate'],
    // Its page differs from its data, which the reading tells as well.
    ['invoices/cabinet-ormeclair/OC-2026-10-2026-10-01.pdf', 'read-with-problems'],
    // Work units and pages are units of no standard: told, and kept as written.
    ['invoices/cadran-lune-conseil/releves.csv', 'read-with-problems'],
    // The amount of a line differs from its computation: also a rule of the standard.
    ['invoices/cooperative-pixelune/CP-2026-31-2026-08-04.xml', 'read-with-problems'],
    ['invoices/devis-numerise.pdf', 'refused'],
    ['invoices/jeanne-exemplaire-ei/007-renvoyee.pdf', 'duplicate'],
    ['invoices/reseaux-fictiva/RF-2026-14-2026-10-05.xml/proces-verbal-de-recette.txt', 'duplicate'],
    // The VAT of a rate differs from its computation: the same.
    ['invoices/studio-rivage-d-encre/RE-2026-31-2026-07-03.xml', 'read-with-problems'],
  ]);
});

test('delivered files are measured, with the traces in them and what they take up', () => {
  const of = (ref: string) => demo.result.deliverables.find(({ deliverableRef }) => deliverableRef === ref);
  expect(of('V-12')).toMatchObject({
    measured: { reader: 'pdf', pages: 11 },
    notMeasured: null,
    aiTraces: [],
  });
  expect(of('V-13')?.measured).toMatchObject({ reader: 'pdf', pages: 26 });
  expect(of('N-01')?.measured).toMatchObject({
    reader: 'several-files',
    sheets: 1,
    distinctFormulas: 2,
    unmeasured: 0,
    files: [
      { file: 'deliverables/N-01-notice/criteres.xlsx' },
      { file: 'deliverables/N-01-notice/notice.md' },
    ],
  });
  expect(of('V-14')?.measured).toMatchObject({ reader: 'source-tree', codeLines: 15, functions: 3 });
  expect(of('R-10')).toMatchObject({
    measured: { reader: 'docx' },
    aiTraces: [{ rule: 'chat.citation', strength: 'proof', count: 1 }],
  });
  expect(of('A-02')?.reusedFrom).toEqual([
    {
      deliverableRef: 'A-01',
      contractRef: 'MV-2026-12',
      file: 'deliverables/analyses/A-01-pacte-financier.docx',
      containment: expect.any(Number),
    },
  ]);
  expect([of('T-01')?.measured, of('T-01')?.notMeasured]).toEqual([null, 'no-file']);
});

test('the result follows the published schema', () => {
  const schema = JSON.parse(readFileSync('docs/audit-result.schema.json', 'utf8')) as object;
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
  validate(demo.result);
  expect(validate.errors ?? []).toEqual([]);
});

test(
  'the same bytes twice: the dossier, then its audit',
  async () => {
    const again = await demoDossier();
    expect(Object.keys(again)).toEqual(Object.keys(files));
    for (const [path, content] of Object.entries(again)) {
      expect([path, Buffer.from(content).equals(Buffer.from(files[path] ?? ''))]).toEqual([path, true]);
    }
    expect((await auditDemo(again)).json === demo.json).toBe(true);
  },
  AUDIT_TIMEOUT,
);
