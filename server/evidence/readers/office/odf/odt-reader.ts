import type { SourceFile } from '../../../../importers/importer.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { ContentCollector } from '../content-collector.js';
import type { DocumentFigures } from '../document-figures.js';
import { OfficePackage } from '../office-package.js';
import { officeVersions } from '../office-versions.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import { TextTally } from '../text-tally.js';
import { OdfFrames } from './odf-frames.js';
import { OdfManifest } from './odf-manifest.js';
import { readOdfProperties } from './odf-properties.js';
import { OdtStory } from './odt-story.js';

/**
 * Measures an OpenDocument text (odt, ott).
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readOdt = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const manifest = await OdfManifest.of(pack);
    const collector = new ContentCollector(file.name);
    const tally = new TextTally();
    const pictures = new PictureCount(pack);
    const frames = new OdfFrames(manifest, pictures);
    const body = new OdtStory('content.xml', collector, tally, frames);
    await pack.readNeeded('content.xml', body);
    const onPages = new OdtStory('styles.xml', collector, tally, null);
    await pack.readXml('styles.xml', onPages);
    await readOdfProperties(pack, collector);
    const measured: DocumentFigures = {
      reader: 'odt',
      versions: officeVersions('odt'),
      ...tally.figures(),
      headings: body.headings,
      tables: frames.tables,
      figures: pictures.distinct,
      figuresLookedInto: await readPictureFields(pack, pictures, collector),
      charts: frames.charts,
      equations: frames.equations,
      footnotes: body.footnotes,
      endnotes: body.endnotes,
      comments: body.comments,
      insertions: body.insertions,
      deletions: body.deletions,
      hasMacros: manifest.hasMacros,
      language: onPages.language,
    };
    if (measured.words === measured.boilerplateWords) {
      if (measured.figures > 0) throw new NotMeasuredFile('scanned');
      if (measured.charts + measured.equations === 0) throw new NotMeasuredFile('empty');
    }
    return {
      measured,
      blocks: collector.blocks(),
      links: collector.links,
      metadata: collector.metadata,
      commits: [],
      paths: [],
    };
  });
