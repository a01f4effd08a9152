import { declared, escaped, packageParts, relationsXml, type WrittenRelation } from './office-parts.js';

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of these runs, or of one run with this text. */
export const paragraph = (content: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${
    content.startsWith('<') ? content : run(content)
  }</w:p>`;

/** Tracked changes. */
export const inserted = (text: string): string => `<w:ins w:id="1" w:author="A">${run(text)}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del w:id="2" w:author="A"><w:r><w:delText xml:space="preserve">${escaped(text)}</w:delText></w:r></w:del>`;

/** A picture of the relation with this id. */
export const picture = (id: string): string =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip r:embed="${id}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** What a document is made of; parts that are not given are left out. */
export interface WrittenDocx {
  /** Inside `w:body`. */
  body: string;
  /** Inside the roots of their parts. */
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  headers?: readonly string[];
  styles?: string;
  diagrams?: readonly string[];
  relations?: readonly WrittenRelation[];
  properties?: { core?: string; app?: string; custom?: string };
  /** Other parts by name: pictures, charts, macros. */
  parts?: Readonly<Record<string, string | Buffer>>;
}

const ROOT = declared('w', 'r', 'a', 'm', 'mc', 'wp', 'v', 'o');

/** Titles as the built-in styles make them, in a French program. */
export const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Chapitre"><w:name w:val="Chapitre"/><w:basedOn w:val="Titre1"/></w:style>';

/** The parts of a docx, to be zipped. */
export function docxParts(docx: WrittenDocx): Record<string, string | Buffer> {
  const { footnotes, endnotes, comments, headers = [], styles, diagrams = [] } = docx;
  const stories = Object.entries({ footnotes, endnotes, comments, styles }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const relations: WrittenRelation[] = [
    ...stories.map(([kind]) => ({ id: kind, kind, target: `${kind}.xml` })),
    ...headers.map((_, index) => ({ id: `h${index}`, kind: 'header', target: `header${index}.xml` })),
    ...diagrams.map((_, index) => ({
      id: `d${index}`,
      kind: 'diagramData',
      target: `diagrams/data${index}.xml`,
    })),
    ...(docx.relations ?? []),
  ];
  return {
    ...packageParts('word/document.xml', docx.properties),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${ROOT}><w:body>${docx.body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsXml(relations),
    ...Object.fromEntries(
      stories.map(([kind, xml]) => [`word/${kind}.xml`, `<w:${kind} ${ROOT}>${xml}</w:${kind}>`]),
    ),
    ...Object.fromEntries(
      headers.map((xml, index) => [`word/header${index}.xml`, `<w:hdr ${ROOT}>${xml}</w:hdr>`]),
    ),
    ...Object.fromEntries(
      diagrams.map((xml, index) => [
        `word/diagrams/data${index}.xml`,
        `<dgm:dataModel ${declared('dgm', 'a')}><dgm:ptLst>${xml}</dgm:ptLst></dgm:dataModel>`,
      ]),
    ),
    ...docx.parts,
  };
}
