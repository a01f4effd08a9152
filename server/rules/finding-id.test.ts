import { describe, expect, test } from '@jest/globals';
import { findingId } from './finding-id.js';

const onLine = { id: 'line-total-differs', code: 'A1', per: 'line' } as const;
const subject = { invoice: 'F-1', supplier: '11111111100011', line: '2' };

describe('the id of a finding', () => {
  test('is the code and sixteen hexadecimal digits, the same from one run to the next', () => {
    expect(findingId(onLine, subject)).toBe('A1-bb6fcc2cb0fe8791');
  });

  test('does not depend on the order of the keys', () => {
    expect(findingId(onLine, { line: '2', supplier: '11111111100011', invoice: 'F-1' })).toBe(
      findingId(onLine, subject),
    );
  });

  test('changes with the rule, the invoice, the line and the person', () => {
    const ids = [
      findingId(onLine, subject),
      findingId({ ...onLine, id: 'line-hours-billed-as-days' }, subject),
      findingId(onLine, { ...subject, invoice: 'F-2' }),
      findingId(onLine, { ...subject, line: '3' }),
      findingId(onLine, { ...subject, personKey: 'P-0412' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('does not take one key for another', () => {
    const onContract = { id: 'x', code: 'P1', per: 'contract' } as const;
    expect(findingId(onContract, { contract: 'A' })).not.toBe(findingId(onContract, { order: 'A' }));
  });

  test('survives a corrected contract and a renamed file of a line', () => {
    expect(findingId(onLine, { ...subject, contract: 'M-2', file: 'invoices/other.xml' })).toBe(
      findingId(onLine, subject),
    );
  });

  test('takes the keys that the rule names, and those asked for', () => {
    const byFile = { ...onLine, identifiedBy: ['invoice', 'file'] } as const;
    const at = (file: string) => ({ ...subject, file });
    expect(findingId(byFile, at('a.xml'))).not.toBe(findingId(byFile, at('b.xml')));
    expect(findingId(byFile, { ...at('a.xml'), line: '9' })).toBe(findingId(byFile, at('a.xml')));
    expect(findingId(onLine, at('a.xml'), ['file'])).not.toBe(findingId(onLine, at('b.xml'), ['file']));
  });
});
