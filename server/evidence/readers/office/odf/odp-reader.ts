import type { SourceFile } from '../../../../importers/importer.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { ContentCollector } from '../content-collector.js';
import { OfficePackage } from '../office-package.js';
import { officeVersions } from '../office-versions.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import type { SlideFigures } from '../slide-figures.js';
import { SlideTally } from '../slide-tally.js';
import { OdfFrames } from './odf-frames.js';
import { OdfManifest } from './odf-manifest.js';
import { mastersOf } from './odp-masters.js';
import { OdpPages } from './odp-pages.js';
import { readOdfProperties } from './odf-properties.js';

/**
 * Measures an OpenDocument presentation (odp, otp).
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readOdp = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const manifest = await OdfManifest.of(pack);
    const collector = new ContentCollector(file.name);
    const pictures = new PictureCount(pack);
    const frames = new OdfFrames(manifest, pictures);
    const tally = new SlideTally(collector);
    const pages = new OdpPages(collector, tally, frames, await mastersOf(pack, collector));
    await pack.readNeeded('content.xml', pages);
    await readOdfProperties(pack, collector);
    const measured: SlideFigures = {
      reader: 'odp',
      versions: officeVersions('odp'),
      ...tally.figures(),
      tables: frames.tables,
      figures: pictures.distinct,
      figuresLookedInto: await readPictureFields(pack, pictures, collector),
      charts: frames.charts,
      diagrams: 0,
      equations: frames.equations,
      comments: pages.comments,
      hasMacros: manifest.hasMacros,
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
