import type { SourceFile } from '../../../../importers/importer.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { countWords } from '../../../words.js';
import { ContentCollector } from '../content-collector.js';
import { DrawingText } from '../drawing-text.js';
import { OfficePackage } from '../office-package.js';
import { readOfficeProperties } from '../office-properties.js';
import { officeVersions } from '../office-versions.js';
import type { OfficeVisitor } from '../office-visitor.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import { relationshipsOf, type Relationships } from '../relationships.js';
import type { SlideCounts, SlideFigures } from '../slide-figures.js';
import { SlideTally, type LaidOutText } from '../slide-tally.js';
import { SlideComments } from './slide-comments.js';
import { SlidePart } from './slide-part.js';

/**
 * Measures a PresentationML file (pptx, pptm, ppsx, potx).
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readPptx = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const ofPackage = await relationshipsOf(pack, '');
    const main = ofPackage.partsOf('officeDocument')[0] ?? 'ppt/presentation.xml';
    const relations = await relationshipsOf(pack, main);
    const collector = new ContentCollector(file.name);
    const reading = new Reading(pack, collector);
    for (const part of await slideParts(pack, main, relations)) await reading.slide(part);
    await readOfficeProperties(pack, ofPackage, collector);
    const measured: SlideFigures = {
      reader: 'pptx',
      versions: officeVersions('pptx'),
      ...reading.figures(),
      figuresLookedInto: await readPictureFields(pack, reading.pictures, collector),
      hasMacros: relations.partsOf('vbaProject').length > 0,
    };
    if (measured.slides + measured.hiddenSlides === 0) throw new NotMeasuredFile('empty');
    return {
      measured,
      blocks: collector.blocks(),
      links: collector.links,
      metadata: collector.metadata,
      commits: [],
      paths: [],
    };
  });

/** Parts of the slides in the order in which they are shown, each once: no program lists one twice. */
async function slideParts(pack: OfficePackage, main: string, relations: Relationships): Promise<string[]> {
  const parts = new Set<string>();
  const list: OfficeVisitor = {
    open(name, attributes) {
      if (name !== 'p:sldId') return;
      const target = relations.byId(attributes.get('r:id'))?.target;
      if (target === undefined || !pack.has(target)) throw new NotMeasuredFile('damaged');
      parts.add(target);
    },
    text: () => undefined,
    close: () => undefined,
  };
  await pack.readNeeded(main, list);
  return [...parts];
}

class Reading {
  readonly #tally: SlideTally;
  readonly pictures: PictureCount;
  readonly #charts = new Set<string>();
  readonly #laidOut = new Map<string, Promise<LaidOutText[]>>();
  readonly #counts = { tables: 0, equations: 0, diagrams: 0, comments: 0 };
  #slides = 0;

  constructor(
    private readonly pack: OfficePackage,
    private readonly collector: ContentCollector,
  ) {
    this.#tally = new SlideTally(collector);
    this.pictures = new PictureCount(pack);
  }

  async slide(part: string): Promise<void> {
    this.#slides += 1;
    const relations = await relationshipsOf(this.pack, part);
    const slide = await this.#read(part);
    const diagrams = slide.diagrams.map((id) => relations.byId(id)?.target ?? '');
    const texts = [...slide.texts, ...(await this.#diagramTexts(diagrams))];
    const notes = await this.#notes(relations);
    const layout = slide.showsAbove ? relations.partsOf('slideLayout')[0] : undefined;
    const laidOut = layout === undefined ? [] : await this.#textsOf(layout);
    this.#tally.add(texts, notes, !slide.isShown, slide.isShown ? laidOut : []);
    for (const id of slide.links) this.#link(relations, id);
    await this.#comments(relations);
    if (slide.isShown) this.#count(slide, relations);
  }

  figures(): Omit<SlideCounts, 'hasMacros' | 'figuresLookedInto'> {
    return {
      ...this.#tally.figures(),
      ...this.#counts,
      figures: this.pictures.distinct,
      charts: this.#charts.size,
    };
  }

  async #read(part: string): Promise<SlidePart> {
    const slide = new SlidePart();
    await this.pack.readXml(part, slide);
    return slide;
  }

  #count(slide: SlidePart, relations: Relationships): void {
    this.#counts.tables += slide.tables;
    this.#counts.equations += slide.equations;
    this.#counts.diagrams += slide.diagrams.length;
    for (const id of slide.charts) this.#charts.add(relations.byId(id)?.target ?? '');
    for (const id of slide.pictures) {
      const relation = relations.byId(id);
      if (relation !== null) this.pictures.add(relation.target, { page: this.#slides }, relation.isExternal);
    }
  }

  async #diagramTexts(parts: readonly string[]): Promise<{ text: string; is: 'text' }[]> {
    const texts: { text: string; is: 'text' }[] = [];
    for (const part of parts) {
      const diagram = new DrawingText();
      await this.pack.readXml(part, diagram);
      texts.push(...diagram.paragraphs.map((text) => ({ text, is: 'text' as const })));
    }
    return texts;
  }

  /** What was written under the slide; its picture, number and date are put there by the program. */
  async #notes(relations: Relationships): Promise<string[]> {
    const part = relations.partsOf('notesSlide')[0];
    if (part === undefined) return [];
    const { texts } = await this.#read(part);
    return texts
      .filter(({ placeholder }) => placeholder === 'body' || placeholder === null)
      .map(({ text }) => text)
      .filter((text) => text.trim() !== '');
  }

  /** Texts that a layout and its master show on every slide: those of shapes that hold no place for the slide's own. */
  #textsOf(part: string): Promise<LaidOutText[]> {
    const known = this.#laidOut.get(part) ?? this.#laidOutBy(part, true);
    this.#laidOut.set(part, known);
    return known;
  }

  async #laidOutBy(part: string, isLayout: boolean): Promise<LaidOutText[]> {
    const { texts, showsAbove } = await this.#read(part);
    const own = texts
      .filter(({ placeholder, text }) => placeholder === null && text.trim() !== '')
      .map(({ text }) => ({ text: text.trim(), words: countWords(text) }));
    for (const { text } of own) this.collector.charge(text.length);
    if (!isLayout || !showsAbove) return own;
    const master = (await relationshipsOf(this.pack, part)).partsOf('slideMaster')[0];
    return master === undefined ? own : [...own, ...(await this.#laidOutBy(master, false))];
  }

  #link(relations: Relationships, id: string): void {
    const relation = relations.byId(id);
    if (relation?.isExternal === true) this.collector.addLink(relation.target, { page: this.#slides });
  }

  async #comments(relations: Relationships): Promise<void> {
    for (const part of relations.partsOf('comments')) {
      const remarks = new SlideComments();
      await this.pack.readXml(part, remarks);
      this.#counts.comments += remarks.comments.length;
      for (const text of remarks.comments)
        this.collector.add('comment', text, { page: this.#slides, path: `/${part}` });
    }
  }
}
