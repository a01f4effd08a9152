import { expect, test } from '@jest/globals';
import { elementPath, selectAll, selectText, selectTexts } from './element-path.js';
import { parseXml } from './parse-xml.js';
import { pathOf } from './xml-tree.js';

const CBC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2';
const { root } = parseXml(
  `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:b="${CBC}">
    <b:ID/><b:Note schemeID="A">one</b:Note><b:Note schemeID="B"> two </b:Note>
    <other xmlns="urn:other"><b:ID>deep</b:ID></other>
  </Invoice>`,
  { file: 'x.xml' },
);

test('prefixes of the file do not matter, canonical ones are shown', () => {
  const notes = selectAll(root, elementPath('cbc:Note'));
  expect(notes.map(pathOf)).toEqual(['/Invoice/cbc:Note[1]', '/Invoice/cbc:Note[2]']);
  expect(selectAll(root, elementPath('*:other/cbc:ID')).map(pathOf)).toEqual(['/Invoice/*:other/cbc:ID']);
});

test('a condition chooses by attribute', () => {
  expect(selectText(root, elementPath('cbc:Note[@schemeID=X|B]'))?.text).toBe('two');
  expect(selectText(root, elementPath('cbc:Note[@schemeID=X]'))).toBeNull();
});

test('an empty element counts as absent and the next route is taken', () => {
  expect(selectText(root, elementPath('cbc:ID', 'cbc:Note/@schemeID'))?.text).toBe('A');
});

test('all texts of all routes', () => {
  expect(selectTexts(root, elementPath('cbc:Note', '*:other/cbc:ID')).map(({ text }) => text)).toEqual([
    'one',
    'two',
    'deep',
  ]);
});

test('a fault in a table stops the program', () => {
  expect(() => elementPath('cbc:ID[')).toThrow(SyntaxError);
});
