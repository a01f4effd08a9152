import type { SourceFile } from '../../../../importers/importer.js';
import { LIMITS } from '../../../../importers/limits.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { countWords } from '../../../words.js';
import { CellTally } from '../cell-tally.js';
import { ContentCollector } from '../content-collector.js';
import { DrawingText } from '../drawing-text.js';
import { OfficePackage } from '../office-package.js';
import { readOfficeProperties } from '../office-properties.js';
import { officeVersions } from '../office-versions.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import { relationshipsOf, type Relationships } from '../relationships.js';
import type { SheetFigures } from '../sheet-figures.js';
import { SharedTexts } from './shared-texts.js';
import { SheetComments } from './sheet-comments.js';
import { SheetPart } from './sheet-part.js';

/**
 * Measures a SpreadsheetML workbook (xlsx, xlsm, xltx), its cells one by one and none kept.
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readXlsx = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const ofPackage = await relationshipsOf(pack, '');
    const main = ofPackage.partsOf('officeDocument')[0] ?? 'xl/workbook.xml';
    // A binary workbook has the same parts in records of its own.
    if (/\.bin$/i.test(main)) throw new NotMeasuredFile('unknown-format');
    const relations = await relationshipsOf(pack, main);
    const collector = new ContentCollector(file.name);
    const texts = new SharedTexts();
    for (const part of relations.partsOf('sharedStrings')) await pack.readXml(part, texts);
    const reading = new Reading(pack, collector, texts);
    for (const { relation, ...sheet } of await declaredSheets(pack, main, relations)) {
      if (relation.kind === 'worksheet') await reading.sheet(sheet, relation.target);
      else await reading.around(sheet.name, await relationshipsOf(pack, relation.target));
    }
    await readOfficeProperties(pack, ofPackage, collector);
    const measured: SheetFigures = {
      reader: 'xlsx',
      versions: officeVersions('xlsx'),
      ...reading.tally.figures(),
      ...reading.counts,
      charts: reading.charts.size,
      pivotTables: reading.pivotTables.size,
      figures: reading.pictures.distinct,
      figuresLookedInto: await readPictureFields(pack, reading.pictures, collector),
      hasMacros: relations.partsOf('vbaProject').length > 0,
    };
    const { cells, charts, figures, words } = measured;
    if (cells + charts + figures + words === 0) throw new NotMeasuredFile('empty');
    return {
      measured,
      blocks: collector.blocks(),
      links: collector.links,
      metadata: collector.metadata,
      commits: [],
      paths: [],
    };
  });

interface DeclaredSheet {
  name: string;
  isHidden: boolean;
  relation: { kind: string; target: string };
}

async function declaredSheets(
  pack: OfficePackage,
  main: string,
  relations: Relationships,
): Promise<DeclaredSheet[]> {
  const sheets = new Map<string, DeclaredSheet>();
  await pack.readNeeded(main, {
    open(name, attributes) {
      if (name !== 'x:sheet') return;
      const relation = relations.byId(attributes.get('r:id'));
      if (relation === null || !pack.has(relation.target)) throw new NotMeasuredFile('damaged');
      const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
      // No program lists a part twice.
      if (!sheets.has(relation.target))
        sheets.set(relation.target, { name: attributes.get('name') ?? '', isHidden, relation });
    },
    text: () => undefined,
    close: () => undefined,
  });
  return [...sheets.values()];
}

class Reading {
  readonly tally: CellTally;
  readonly pictures: PictureCount;
  readonly charts = new Set<string>();
  readonly pivotTables = new Set<string>();
  readonly counts = { sheets: 0, hiddenSheets: 0, tables: 0, comments: 0, commentWords: 0 };

  constructor(
    private readonly pack: OfficePackage,
    private readonly collector: ContentCollector,
    private readonly texts: SharedTexts,
  ) {
    this.tally = new CellTally(collector, 'excel');
    this.pictures = new PictureCount(pack);
  }

  async sheet({ name, isHidden }: { name: string; isHidden: boolean }, part: string): Promise<void> {
    this.tally.onHiddenSheet = isHidden;
    if (isHidden) this.counts.hiddenSheets += 1;
    else this.counts.sheets += 1;
    const sheet = new SheetPart(name, this.tally, this.texts);
    await this.pack.readXml(part, sheet, LIMITS.office.sheetMegabytes);
    const relations = await relationshipsOf(this.pack, part);
    for (const text of sheet.headers) this.collector.add('boilerplate', text, { sheet: name });
    for (const { cell, id } of sheet.links) {
      const target = relations.byId(id);
      if (target?.isExternal === true) this.collector.addLink(target.target, { sheet: name, cell });
    }
    this.counts.tables += relations.partsOf('table').length;
    for (const pivot of relations.partsOf('pivotTable')) this.pivotTables.add(pivot);
    await this.#comments(name, relations);
    await this.around(name, relations);
  }

  /** Shapes, pictures and charts that lie on a sheet, or that are one. */
  async around(sheet: string, relations: Relationships): Promise<void> {
    for (const part of relations.partsOf('drawing')) {
      const drawing = new DrawingText();
      await this.pack.readXml(part, drawing);
      for (const text of drawing.paragraphs) this.tally.shapeText(text, sheet);
      const drawn = await relationshipsOf(this.pack, part);
      for (const picture of drawn.partsOf('image')) this.pictures.add(picture, { sheet });
      for (const chart of [...drawn.partsOf('chart'), ...drawn.partsOf('chartEx')]) this.charts.add(chart);
    }
  }

  /** A threaded comment is written a second time as a note, for older programs. */
  async #comments(sheet: string, relations: Relationships): Promise<void> {
    const threaded = await this.#commentsIn(relations.partsOf('threadedComment'));
    const cells = new Set(threaded.map(({ cell }) => cell));
    const notes = await this.#commentsIn(relations.partsOf('comments'));
    for (const { cell, text } of [...threaded, ...notes.filter((note) => !cells.has(note.cell))]) {
      this.counts.comments += 1;
      this.counts.commentWords += countWords(text);
      this.collector.add('comment', text, { sheet, cell });
    }
  }

  async #commentsIn(parts: readonly string[]): Promise<SheetComments['comments']> {
    const found = new SheetComments();
    for (const part of parts) await this.pack.readXml(part, found);
    return found.comments;
  }
}
