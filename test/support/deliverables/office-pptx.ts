import { declared, escaped, packageParts, relationsXml, type WrittenRelation } from './office-parts.js';

const ROOT = declared('a', 'p', 'r', 'm', 'mc', 'dgm');

/** A paragraph of DrawingML, its text in these runs. */
export const drawn = (...runs: string[]): string =>
  `<a:p>${runs.map((text) => `<a:r><a:rPr lang="fr-FR"/><a:t>${escaped(text)}</a:t></a:r>`).join('')}</a:p>`;

/** A shape with these paragraphs, in a placeholder or of its own. */
export const shape = (paragraphs: string, placeholder?: string): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Forme"/><p:nvPr>${
    placeholder === undefined ? '' : `<p:ph type="${placeholder}"/>`
  }</p:nvPr></p:nvSpPr><p:txBody>${paragraphs}</p:txBody></p:sp>`;

/** A slide of a presentation. */
export interface WrittenSlide {
  /** Inside `p:spTree`. */
  shapes: string;
  /** Inside `p:spTree` of its notes. */
  notes?: string;
  /** The whole root of its comments. */
  comments?: string;
  hidden?: boolean;
  relations?: readonly WrittenRelation[];
}

/** The parts of a pptx, to be zipped. */
export function pptxParts(presentation: {
  slides: readonly WrittenSlide[];
  /** Shapes of the one layout and of its master. */
  layout?: string;
  master?: string;
  properties?: { core?: string; app?: string };
  parts?: Readonly<Record<string, string | Buffer>>;
}): Record<string, string | Buffer> {
  const { slides, layout = '', master = '' } = presentation;
  const tree = (root: string, shapes: string, attributes = ''): string =>
    `<p:${root} ${ROOT}${attributes}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:${root}>`;
  const parts: Record<string, string | Buffer> = {
    ...packageParts('ppt/presentation.xml', presentation.properties),
    'ppt/presentation.xml': `<p:presentation ${ROOT}><p:sldIdLst>${slides
      .map((_, index) => `<p:sldId id="${256 + index}" r:id="s${index}"/>`)
      .join('')}</p:sldIdLst></p:presentation>`,
    // The numbers of the parts go the other way than the slides.
    'ppt/_rels/presentation.xml.rels': relationsXml(
      slides.map((_, index) => ({
        id: `s${index}`,
        kind: 'slide',
        target: `slides/slide${slides.length - index}.xml`,
      })),
    ),
    'ppt/slideLayouts/slideLayout1.xml': tree('sldLayout', layout),
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relationsXml([
      { id: 'm', kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' },
    ]),
    'ppt/slideMasters/slideMaster1.xml': tree('sldMaster', master),
    ...presentation.parts,
  };
  slides.forEach(({ shapes, notes, comments, hidden, relations = [] }, index) => {
    const number = slides.length - index;
    parts[`ppt/slides/slide${number}.xml`] = tree('sld', shapes, hidden === true ? ' show="0"' : '');
    parts[`ppt/slides/_rels/slide${number}.xml.rels`] = relationsXml([
      { id: 'layout', kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      ...(notes === undefined
        ? []
        : [{ id: 'notes', kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` }]),
      ...(comments === undefined
        ? []
        : [{ id: 'comments', kind: 'comments', target: `../comments/comment${number}.xml` }]),
      ...relations,
    ]);
    if (notes !== undefined) parts[`ppt/notesSlides/notesSlide${number}.xml`] = tree('notes', notes);
    if (comments !== undefined) parts[`ppt/comments/comment${number}.xml`] = comments;
  });
  return parts;
}
