import { Edits, scanXml, withAttributes, type CloseTag, type OpenTag } from './xml-edit.js';

/** What the first entries of a list stand for: formats name them by their number, whether they are there or not. */
const FIRST: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'],
  // The format reserves these two.
  fills: ['none', 'gray125'].map((pattern) => `<fill><patternFill patternType="${pattern}"/></fill>`),
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};
/** Where a list stands among the elements of a style sheet (ECMA-376 18.8.39). */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

interface List {
  tag: OpenTag;
  close: CloseTag;
  held: number;
}

/**
 * A style sheet with every list that a format of a cell refers to: small writers leave out those that they have no use for.
 * One that has them all stays as it is. Throws on XML that is not well-formed.
 */
export function completeStyles(xml: string): string {
  const lists: List[] = [];
  const root: { tag?: OpenTag; close?: CloseTag } = {};
  let held = 0;
  const open: OpenTag[] = [];
  scanXml(xml, {
    open(tag) {
      open.push(tag);
      if (tag.depth === 0) root.tag = tag;
      if (tag.depth === 1) held = 0;
      if (tag.depth === 2) held += 1;
    },
    close(close) {
      const tag = open.pop();
      if (close.depth === 0) root.close = close;
      if (close.depth === 1 && tag !== undefined) lists.push({ tag, close, held });
    },
  });
  if (root.tag === undefined || root.close === undefined) return xml;
  return withLists(xml, lists, root.tag, root.close);
}

function withLists(xml: string, lists: readonly List[], root: OpenTag, end: CloseTag): string {
  const edits = new Edits(xml);
  const named = (inner: string): string => withPrefix(inner, root.prefix);
  let atEnd = '';
  for (const [name, first] of Object.entries(FIRST)) {
    const list = lists.find(({ tag }) => tag.name === name);
    const missing = first.slice(list?.held ?? 0).join('');
    if (missing === '') continue;
    if (list !== undefined) {
      extendList(edits, xml, list, first.length, named(missing));
      continue;
    }
    const whole = named(`<${name} count="${first.length}">${missing}</${name}>`);
    const next = lists.find(({ tag }) => ORDER.indexOf(tag.name) > ORDER.indexOf(name));
    if (next === undefined) atEnd += whole;
    else edits.insert(next.tag.start, whole);
  }
  if (atEnd !== '') edits.append(root, end, atEnd);
  return edits.apply();
}

/** Adds items at the end of a list, which then says that it has `count` of them. */
export function extendList(
  edits: Edits,
  xml: string,
  { tag, close }: { tag: OpenTag; close: CloseTag },
  count: number,
  added: string,
): void {
  const opening = withAttributes(xml.slice(tag.start, tag.end), { count: String(count) });
  if (tag.isEmpty) {
    const opened = opening.replace(/\s*\/>$/, '>');
    edits.replace(tag.start, tag.end, `${opened}${added}</${tag.prefix}${tag.name}>`);
    return;
  }
  edits.replace(tag.start, tag.end, opening);
  edits.insert(close.start, added);
}

/** Element names of a piece of XML with that prefix. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);

/** What a workbook without styles is given. */
export const BARE_STYLES = completeStyles(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
);
