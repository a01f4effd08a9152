import type { SourceFile } from '../../../../importers/importer.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { ContentCollector } from '../content-collector.js';
import type { DocumentFigures } from '../document-figures.js';
import { DrawingText } from '../drawing-text.js';
import { OfficePackage } from '../office-package.js';
import { readOfficeProperties } from '../office-properties.js';
import { officeVersions } from '../office-versions.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import { relationshipsOf, type Relationships } from '../relationships.js';
import { TextTally } from '../text-tally.js';
import { WordStory, type StoryContext, type StoryKind } from './word-story.js';
import { WordStyles } from './word-styles.js';

/**
 * Measures a WordprocessingML document (docx, docm, dotx).
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readDocx = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const ofPackage = await relationshipsOf(pack, '');
    const main = ofPackage.partsOf('officeDocument')[0] ?? 'word/document.xml';
    const relations = await relationshipsOf(pack, main);
    const collector = new ContentCollector(file.name);
    const reading = new Reading(pack, collector, await WordStyles.of(pack, relations.partsOf('styles')[0]));
    if (!pack.has(main)) throw new NotMeasuredFile('damaged');
    const body = await reading.story('body', main, relations);
    await reading.diagrams(relations);
    const footnotes = await reading.stories('note', relations.partsOf('footnotes'));
    const endnotes = await reading.stories('note', relations.partsOf('endnotes'));
    const comments = await reading.stories('comment', relations.partsOf('comments'));
    const onPages = [...relations.partsOf('header'), ...relations.partsOf('footer')];
    await reading.stories('boilerplate', onPages);
    await readOfficeProperties(pack, ofPackage, collector);
    const sum = (of: (story: WordStory) => number): number =>
      [body, ...footnotes, ...endnotes].reduce((total, story) => total + of(story), 0);
    const items = (stories: readonly WordStory[]): number =>
      stories.reduce((total, story) => total + story.items, 0);
    const measured: DocumentFigures = {
      reader: 'docx',
      versions: officeVersions('docx'),
      ...reading.tally.figures(),
      headings: body.headings,
      tables: sum((story) => story.tables),
      figures: reading.pictures.distinct,
      figuresLookedInto: await readPictureFields(pack, reading.pictures, collector),
      charts: new Set([...relations.partsOf('chart'), ...relations.partsOf('chartEx')]).size,
      equations: sum((story) => story.equations),
      footnotes: items(footnotes),
      endnotes: items(endnotes),
      comments: items(comments),
      insertions: sum((story) => story.insertions),
      deletions: sum((story) => story.deletions),
      hasMacros: relations.partsOf('vbaProject').length > 0,
      language: reading.styles.language,
    };
    refuseWithoutText(measured, body.importedParts);
    return {
      measured,
      blocks: collector.blocks(),
      links: collector.links,
      metadata: collector.metadata,
      commits: [],
      paths: [],
    };
  });

/** A document whose text is elsewhere, in files that are put in when it is opened or in pictures, is not one of few words. */
function refuseWithoutText(figures: DocumentFigures, importedParts: number): void {
  if (importedParts > 0) throw new NotMeasuredFile('unknown-format');
  if (figures.words > figures.boilerplateWords) return;
  if (figures.figures > 0) throw new NotMeasuredFile('scanned');
  if (figures.charts === 0 && figures.equations === 0) throw new NotMeasuredFile('empty');
}

class Reading {
  readonly tally = new TextTally();
  readonly pictures: PictureCount;

  constructor(
    private readonly pack: OfficePackage,
    private readonly collector: ContentCollector,
    readonly styles: WordStyles,
  ) {
    this.pictures = new PictureCount(pack);
  }

  async story(kind: StoryKind, part: string, relations: Relationships): Promise<WordStory> {
    const { collector, tally, pictures, styles } = this;
    const context: StoryContext = { kind, part, relations, styles, collector, tally, pictures };
    const story = new WordStory(context);
    await this.pack.readXml(part, story);
    if (story.isUnfinished) throw new NotMeasuredFile('damaged');
    return story;
  }

  async stories(kind: StoryKind, parts: readonly string[]): Promise<WordStory[]> {
    const read: WordStory[] = [];
    for (const part of parts) read.push(await this.story(kind, part, await relationshipsOf(this.pack, part)));
    return read;
  }

  /** Texts in the shapes of diagrams, which stand in parts of their own. */
  async diagrams(relations: Relationships): Promise<void> {
    for (const part of relations.partsOf('diagramData')) {
      const text = new DrawingText();
      await this.pack.readXml(part, text);
      for (const paragraph of text.paragraphs) {
        this.collector.add('body', paragraph, { path: `/${part}` });
        this.tally.add('written', paragraph);
      }
    }
  }
}
