import { describe, expect, test } from '@jest/globals';
import { declarationKeys } from './declaration-scope.js';
import type { DeclarationFact } from './facts/declaration.js';
import { sampleContract, sampleDeclaration, samplePart } from './sample-facts.js';

const keys = (declaration: Partial<DeclarationFact>, ...lines: { invoice: string; line: string }[]) =>
  declarationKeys(
    {
      declaration: sampleDeclaration({
        deliverableRef: null,
        periodStart: null,
        periodEnd: null,
        ...declaration,
      }),
      contract: sampleContract(),
      workStart: null,
      workEnd: null,
    },
    lines.map((line) => samplePart(line)),
  );

const TWO_LINES = [
  { invoice: 'F-2026-101', line: '1' },
  { invoice: 'F-2026-101', line: '2' },
];

describe('the keys of a finding on a declaration', () => {
  test('name the invoice that the declaration names, as the invoice writes its number', () => {
    expect(keys({ invoiceNumber: 'f 2026 101' }, ...TWO_LINES).invoice).toBe('F-2026-101');
    const withCredit = [{ invoice: 'AV-7', line: '1' }, ...TWO_LINES];
    expect(keys({ invoiceNumber: 'f 2026 101' }, ...withCredit).invoice).toBe('F-2026-101');
  });

  test('name no line where there are several, nor an invoice that the declaration does not name', () => {
    expect(keys({ invoiceNumber: 'F-2026-101' }, ...TWO_LINES)).not.toHaveProperty('line');
    expect(keys({}, ...TWO_LINES)).not.toHaveProperty('invoice');
  });

  test('name the only line', () => {
    expect(keys({}, { invoice: 'F-2026-101', line: '2' })).toMatchObject({
      invoice: 'F-2026-101',
      line: '2',
    });
  });
});
