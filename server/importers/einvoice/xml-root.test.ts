import { describe, expect, test } from '@jest/globals';
import { UBL_INVOICE } from './namespaces.js';
import { findRoot } from './xml-root.js';

const INVOICE = { uri: UBL_INVOICE, local: 'Invoice' };

describe('root element of a head', () => {
  test.each([
    ['default namespace', `<Invoice xmlns="${UBL_INVOICE}">`],
    ['any prefix', `<x:Invoice xmlns:y="urn:other" xmlns:x='${UBL_INVOICE}' />`],
    ['byte order mark and declaration', `\uFEFF<?xml version="1.0"?>\r\n<Invoice xmlns="${UBL_INVOICE}">`],
    [
      'a licence of 30 kB',
      `<?xml version="1.0"?><!--${'a > b <c> '.repeat(3000)}--><Invoice xmlns="${UBL_INVOICE}">`,
    ],
    [
      'a DOCTYPE',
      `<!DOCTYPE Invoice [<!ENTITY a "]b>">]><Invoice xmlns="${UBL_INVOICE}">`.replace(']b', 'b'),
    ],
  ])('%s', (_, head) => {
    expect(findRoot(head)).toEqual(INVOICE);
  });

  test.each([
    ['a comment that does not end', '<!-- licence'],
    ['a start tag that does not end', `<Invoice xmlns="${UBL_INVOICE}`],
    ['text', 'number;date;amount'],
    ['nothing', ''],
  ])('none in %s', (_, head) => {
    expect(findRoot(head)).toBeNull();
  });

  test('a root without a namespace is not taken for UBL', () => {
    expect(findRoot('<Invoice>')).toEqual({ uri: '', local: 'Invoice' });
  });
});
