import { posix } from 'node:path';
import { SaxesParser } from 'saxes';

interface Node {
  name: string;
  uri: string;
  attributes: Readonly<Record<string, string>>;
  children: Node[];
  text: string;
}

const RELATIONSHIPS = /\/officeDocument\/(2006\/)?relationships$/;
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

/** Order of the elements of a sheet: ECMA-376 18.3.1.99 (CT_Worksheet). */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
/** Order of the elements of a style sheet: ECMA-376 18.8.39 (CT_Stylesheet). */
const STYLE_ORDER =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** What a spreadsheet program would call damaged in a workbook's package; nothing for a sound one. */
export function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const trees = new Map<string, Node>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    try {
      trees.set(name, treeOf(content));
    } catch (error) {
      faults.push(`${name}: ${String(error)}`);
    }
  }
  const book: Book = { parts, trees, fault: (text) => faults.push(text) };
  checkTypes(book);
  checkRelations(book);
  checkWorkbook(book);
  return faults;
}

interface Book {
  parts: ReadonlyMap<string, string>;
  trees: ReadonlyMap<string, Node>;
  fault: (text: string) => void;
}

/** The tree of an XML text, prefixes resolved. Throws on what is not well-formed, an unbound prefix included. */
function treeOf(xml: string): Node {
  const parser = new SaxesParser({ xmlns: true });
  const root: Node = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ local, uri, attributes }) => {
    const own = Object.values(attributes).map((one): [string, string] => [
      RELATIONSHIPS.test(one.uri) ? `r:${one.local}` : one.uri === '' ? one.local : `${one.uri} ${one.local}`,
      one.value,
    ]);
    const node: Node = { name: local, uri, attributes: Object.fromEntries(own), children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  const [first] = root.children;
  if (first === undefined) throw new Error('no root');
  return first;
}

const doubled = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const child = (node: Node | undefined, name: string): Node | undefined =>
  node?.children.find((one) => one.name === name);

function checkTypes({ parts, trees, fault }: Book): void {
  for (const name of doubled([...parts.keys()].map((one) => one.toLowerCase()))) fault(`two parts ${name}`);
  const types = trees.get('[Content_Types].xml')?.children ?? [];
  const told = (element: string, attribute: string): [string, string][] =>
    types
      .filter(({ name }) => name === element)
      .map(({ attributes }) => [(attributes[attribute] ?? '').toLowerCase(), attributes.ContentType ?? '']);
  const defaults = told('Default', 'Extension');
  const overrides = told('Override', 'PartName');
  for (const name of doubled(defaults.map(([key]) => key))) fault(`two defaults ${name}`);
  for (const name of doubled(overrides.map(([key]) => key))) fault(`two overrides ${name}`);
  const [byExtension, byName] = [new Map(defaults), new Map(overrides)];
  for (const part of parts.keys()) {
    if (part === '[Content_Types].xml' || part.endsWith('/')) continue;
    const type =
      byName.get(`/${part.toLowerCase()}`) ?? byExtension.get(part.toLowerCase().split('.').at(-1) ?? '');
    if (type === undefined) fault(`no type of ${part}`);
    if (part.endsWith('.rels') && type !== RELATIONS_TYPE) fault(`wrong type of ${part}`);
    if (part.endsWith('.vml') && type !== 'application/vnd.openxmlformats-officedocument.vmlDrawing')
      fault(`wrong type of ${part}`);
  }
  for (const name of byName.keys())
    if (![...parts.keys()].some((part) => `/${part.toLowerCase()}` === name))
      fault(`type of nothing ${name}`);
}

interface Related {
  id: string;
  type: string;
  part: string;
}

function relationsOf({ trees }: Book, part: string): Related[] {
  const own = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
  return (trees.get(own)?.children ?? []).map(
    ({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => ({
      id: Id,
      type: Type.split('/').at(-1) ?? '',
      part:
        TargetMode === 'External'
          ? ''
          : Target.startsWith('/')
            ? Target.slice(1)
            : posix.join(posix.dirname(part), Target),
    }),
  );
}

function checkRelations(book: Book): void {
  for (const own of book.parts.keys()) {
    if (!own.endsWith('.rels')) continue;
    const owner = posix.join(posix.dirname(posix.dirname(own)), posix.basename(own, '.rels'));
    if (own !== '_rels/.rels' && !book.parts.has(owner)) book.fault(`relations of nothing ${own}`);
    const relations = relationsOf(book, owner);
    for (const id of doubled(relations.map((one) => one.id))) book.fault(`${own}: two ${id}`);
    for (const { part, id } of relations)
      if (part !== '' && !book.parts.has(part)) book.fault(`${own}: ${id} leads to nothing`);
  }
}

function checkWorkbook(book: Book): void {
  const part = 'xl/workbook.xml';
  const root = book.trees.get(part);
  const relations = relationsOf(book, part);
  const sheets = child(root, 'sheets')?.children ?? [];
  const names = sheets.map(({ attributes }) => attributes.name ?? '');
  for (const name of doubled(names.map((one) => one.toLowerCase()))) book.fault(`two sheets ${name}`);
  for (const name of names)
    if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$|^history$/i.test(name))
      book.fault(`sheet name ${name}`);
  for (const id of doubled(sheets.map(({ attributes }) => attributes.sheetId ?? '')))
    book.fault(`two sheet ids ${id}`);
  for (const { attributes } of sheets)
    if (!(Number(attributes.sheetId) >= 1 && Number(attributes.sheetId) <= 65_534)) book.fault('sheet id');
  for (const defined of child(root, 'definedNames')?.children ?? []) {
    const sheet = /^'((?:[^']|'')+)'!/.exec(defined.text)?.[1]?.replaceAll("''", "'");
    if (sheet !== undefined && !names.includes(sheet)) book.fault(`a name for ${sheet}, which is none`);
  }
  const styles = relations.find(({ type }) => type === 'styles')?.part;
  const formats = styles === undefined ? 1 : checkStyles(book, styles);
  for (const { attributes } of sheets) {
    const relation = relations.find(({ id }) => id === attributes['r:id']);
    if (relation === undefined) book.fault(`sheet ${attributes.name ?? ''} without its part`);
    else if (relation.type === 'worksheet') checkSheet(book, relation.part, formats);
  }
}

function checkOrder({ fault }: Book, part: string, root: Node | undefined, order: readonly string[]): void {
  const found = (root?.children ?? []).filter(({ uri }) => uri === root?.uri).map(({ name }) => name);
  const places = found.map((name) => order.indexOf(name));
  if (places.some((place, index) => place < (places[index - 1] ?? -1)))
    fault(`${part}: order of ${found.join(' ')}`);
  for (const name of doubled(found).filter((one) => one !== 'conditionalFormatting'))
    fault(`${part}: two ${name}`);
}

/** Gives the number of formats of cells. */
function checkStyles(book: Book, part: string): number {
  const root = book.trees.get(part);
  checkOrder(book, part, root, STYLE_ORDER);
  const counts = new Map((root?.children ?? []).map(({ name, children }) => [name, children.length]));
  for (const { name, attributes, children } of root?.children ?? [])
    if (attributes.count !== undefined && Number(attributes.count) !== children.length)
      book.fault(`${part}: count of ${name}`);
  for (const list of ['cellStyleXfs', 'cellXfs'])
    for (const { attributes } of child(root, list)?.children ?? [])
      for (const [key, of] of [
        ['fontId', 'fonts'],
        ['fillId', 'fills'],
        ['borderId', 'borders'],
        ['xfId', 'cellStyleXfs'],
      ] as const) {
        const id = attributes[key];
        if (id !== undefined && !(Number(id) < (counts.get(of) ?? 0)))
          book.fault(`${part}: ${key} ${id} in ${list}`);
      }
  return counts.get('cellXfs') ?? 1;
}

function checkSheet(book: Book, part: string, formats: number): void {
  const root = book.trees.get(part);
  const { fault } = book;
  checkOrder(book, part, root, SHEET_ORDER);
  let lastRow = 0;
  for (const row of child(root, 'sheetData')?.children ?? []) {
    const number = Number(row.attributes.r ?? lastRow + 1);
    if (row.name !== 'row' || number <= lastRow) fault(`${part}: row ${number} behind ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const { name, attributes } of row.children) {
      const at = attributes.r === undefined ? lastColumn + 1 : columnOf(attributes.r);
      if (name !== 'c' || at <= lastColumn)
        fault(`${part}: column ${at} behind ${lastColumn} in row ${number}`);
      if (attributes.r !== undefined && !attributes.r.endsWith(String(number)))
        fault(`${part}: ${attributes.r} in ${number}`);
      lastColumn = at;
      if (!(Number(attributes.s ?? 0) < formats)) fault(`${part}: format ${attributes.s ?? ''}`);
    }
  }
  const relations = relationsOf(book, part);
  const named = child(root, 'legacyDrawing');
  const drawing = relations.find(({ id }) => id === named?.attributes['r:id']);
  if (named !== undefined && drawing?.type !== 'vmlDrawing')
    fault(`${part}: a drawing of notes that is none`);
  const comments = relations.filter(({ type }) => type === 'comments');
  if (comments.length > 1) fault(`${part}: two lists of notes`);
  for (const one of comments) checkComments(book, one.part, drawing?.part);
}

const columnOf = (address: string): number =>
  Array.from(address.replace(/\d+$/, '')).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function checkComments({ trees, fault }: Book, part: string, drawing: string | undefined): void {
  const root = trees.get(part);
  if ((root?.children ?? []).map(({ name }) => name).join() !== 'authors,commentList')
    fault(`${part}: order`);
  const authors = child(root, 'authors')?.children.length ?? 0;
  const list = child(root, 'commentList')?.children ?? [];
  const boxes = new Set<string>();
  const visit = (node: Node): void => {
    const [row, column] = ['Row', 'Column'].map((name) => child(node, name)?.text.trim());
    if (row !== undefined && column !== undefined) boxes.add(`${row} ${column}`);
    for (const one of node.children) visit(one);
  };
  const tree = drawing === undefined ? undefined : trees.get(drawing);
  if (tree !== undefined) visit(tree);
  for (const ref of doubled(list.map(({ attributes }) => attributes.ref ?? '')))
    fault(`${part}: two of ${ref}`);
  for (const {
    attributes: { ref = '', authorId },
    children,
  } of list) {
    if (!(Number(authorId) < authors)) fault(`${part}: author ${authorId ?? ''}`);
    if (children[0]?.name !== 'text') fault(`${part}: ${ref} without a text`);
    const runs = (children[0]?.children ?? []).map(({ name }) => name);
    if (runs.includes('t') && runs.includes('r')) fault(`${part}: ${ref} has a plain text and runs`);
    const row = Number(/\d+$/.exec(ref)?.[0]) - 1;
    if (!boxes.has(`${row} ${columnOf(ref) - 1}`)) fault(`${part}: ${ref} without a box`);
  }
}
