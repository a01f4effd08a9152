import { SaxesParser } from 'saxes';
import { isCorrectionSheet } from '../annotate/correction-sheet-name.js';

/** One sheet as the workbook declares it, with the archive entry that holds its cells. */
interface DeclaredSheet {
  name: string;
  hidden: boolean;
  part: string;
}

/** The parts of a workbook that carry values; the rest of the archive is never read. */
export interface WorkbookParts {
  date1904: boolean;
  sheets: DeclaredSheet[];
  sharedStrings: string | null;
  styles: string | null;
}

interface Relation {
  type: string;
  target: string;
}

/** Entries of the archive that may be needed: what lists the sheets, and the XML beside it. */
export const isWorkbookPart = (entry: string): boolean =>
  /^xl\/(?:[^/]+\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/i.test(entry);

/**
 * Reads `xl/workbook.xml` and its relations. Chart and dialogue sheets hold no table and are left
 * out, and so is the list of problems that an annotated copy added.
 * Throws the parser's error on malformed XML.
 */
export function readWorkbookParts(workbookXml: string, relationsXml: string): WorkbookParts {
  const relations = readRelations(relationsXml);
  const parts: WorkbookParts = {
    date1904: false,
    sheets: [],
    sharedStrings: targetOf(relations, 'sharedStrings'),
    styles: targetOf(relations, 'styles'),
  };
  eachElement(workbookXml, (element, attributes) => {
    if (element === 'workbookPr') parts.date1904 = isTrue(attributes.get('date1904'));
    if (element !== 'sheet') return;
    const relation = relations.get(attributes.get('id') ?? '');
    const name = attributes.get('name') ?? '';
    if (!relation?.type.endsWith('/worksheet') || isCorrectionSheet(name)) return;
    parts.sheets.push({
      name,
      hidden: (attributes.get('state') ?? 'visible') !== 'visible',
      part: relation.target,
    });
  });
  return parts;
}

function readRelations(xml: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  eachElement(xml, (element, attributes) => {
    if (element !== 'Relationship') return;
    const target = attributes.get('Target') ?? '';
    relations.set(attributes.get('Id') ?? '', {
      type: attributes.get('Type') ?? '',
      target: target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    });
  });
  return relations;
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string | null {
  for (const relation of relations.values()) if (relation.type.endsWith(`/${type}`)) return relation.target;
  return null;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';
const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Visits the elements of an XML part by their local names: `r:id` and `id` never meet on one element here.
 * Throws the parser's error on malformed XML.
 */
export function eachElement(
  xml: string,
  visit: (name: string, attributes: Map<string, string>) => void,
): void {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    visit(
      localName(tag.name),
      new Map(Object.entries(tag.attributes).map(([name, value]) => [localName(name), value])),
    );
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}
