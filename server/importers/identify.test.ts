import { describe, expect, test } from '@jest/globals';
import { familyOf, extensionLies, lenientText } from './file-family.js';
import { identify, isElsewhere } from './identify.js';
import type { Claim, DocumentKind, FileLook, Importer, ReadPiece } from './importer.js';

const look = (part: FileLook['part'] = 'any'): FileLook => ({
  name: 'a.csv',
  part,
  head: Buffer.alloc(0),
  text: '',
  zipEntries: [],
  sheets: [],
});

const claiming = (format: string, claim: Claim, kind: DocumentKind = 'timesheet'): Importer => ({
  format,
  kind,
  claims: () => claim,
  read: (): AsyncIterable<ReadPiece> => {
    throw new Error('identification never reads');
  },
});

function outcome(importers: Importer[], part?: FileLook['part'], answer?: string): string {
  const found = identify(look(part), importers, answer);
  return 'importer' in found ? found.importer.format : `${found.problem.code} ${found.kind}`;
}

describe('identify', () => {
  test('one claimant', () => {
    expect(outcome([claiming('a', null), claiming('b', 'likely')])).toBe('b');
  });

  test('a named claim beats likely ones', () => {
    expect(outcome([claiming('a', 'likely'), claiming('b', 'named'), claiming('c', 'likely')])).toBe('b');
  });

  test('nobody: an error, not a question', () => {
    expect(outcome([claiming('a', null)])).toBe('unknown-format unknown');
  });

  test('two of the same strength: a question that names both, settled by an answer', () => {
    const two = [claiming('toggl', 'named'), claiming('kimai', 'named')];
    expect(outcome(two)).toBe('ambiguous-format timesheet');
    const found = identify(look('timesheets'), two, undefined);
    expect('problem' in found && found.problem.message.en).toContain(
      'an export of Kimai or an export of Toggl',
    );
    expect('problem' in found && found.problem.asks).toBe(true);
    expect(outcome(two, 'any', 'toggl')).toBe('toggl');
    expect(outcome(two, 'any', 'excel')).toBe('ambiguous-format timesheet');
  });

  test('between equal claims the folder decides', () => {
    const two = [claiming('mapped-csv', 'likely'), claiming('invoice-csv', 'likely', 'invoice')];
    expect(outcome(two)).toBe('ambiguous-format unknown');
    expect(outcome(two, 'invoices')).toBe('invoice-csv');
    expect(outcome(two, 'timesheets')).toBe('mapped-csv');
  });

  test('a file looked at on its own has no register of answers: its folder would settle it', () => {
    const found = identify(
      look('any'),
      [claiming('native', 'likely'), claiming('invoice-csv', 'likely', 'invoice')],
      undefined,
    );
    expect('problem' in found && found.problem.message.en).toBe(
      'This file may be a table of invoices or a timesheet in Déclic’s own format. Put it in the folder of a dossier that it belongs to (invoices, timesheets or register), then run the audit.',
    );
  });

  test('a file in the folder of the other kind is told', () => {
    expect(isElsewhere('invoices', 'timesheet')).toBe(true);
    expect(isElsewhere('invoices', 'invoice')).toBe(false);
    expect(isElsewhere('any', 'invoice')).toBe(false);
    expect(isElsewhere('invoices', 'register')).toBe(false);
  });
});

describe('family', () => {
  const utf16 = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  test.each([
    ['xml', Buffer.from('\uFEFF  \n<?xml version="1.0"?><a/>')],
    ['xml', utf16('<a/>')],
    ['xml', Buffer.from('<a>\xe9</a>', 'latin1')],
    ['text', Buffer.from('a;b\n1;2\n')],
    ['text', utf16('a\tb')],
    ['pdf', Buffer.from('\n%PDF-1.4')],
    ['binary', Buffer.from([1, 2, 0, 4])],
    ['zip', Buffer.from('PK\x03\x04rest')],
    ['zip', Buffer.from('PK\x05\x06')],
    ['archive', Buffer.from([0x1f, 0x8b, 8])],
    ['old-office', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
  ])('%s', (family, head) => {
    expect(familyOf(head)).toBe(family);
  });

  test('a head that ends inside a character is still UTF-8', () => {
    const whole = Buffer.from('é'.repeat(10));
    expect(lenientText(whole.subarray(0, 19))).toBe('é'.repeat(9));
  });

  test('an extension that promises nothing never lies', () => {
    expect(extensionLies('a.xml', 'text')).toBe(true);
    expect(extensionLies('a.XLSX', 'zip')).toBe(false);
    expect(extensionLies('a.txt', 'xml')).toBe(false);
    expect(extensionLies('facture', 'pdf')).toBe(false);
  });
});
