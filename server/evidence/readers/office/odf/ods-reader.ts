import type { SourceFile } from '../../../../importers/importer.js';
import { LIMITS } from '../../../../importers/limits.js';
import type { DeliveredContent } from '../../../delivered-content.js';
import { NotMeasuredFile } from '../../../not-measured-file.js';
import { CellTally } from '../cell-tally.js';
import { ContentCollector } from '../content-collector.js';
import { OfficePackage } from '../office-package.js';
import { officeVersions } from '../office-versions.js';
import { readPictureFields } from '../picture-fields.js';
import { PictureCount } from '../picture-count.js';
import type { SheetFigures } from '../sheet-figures.js';
import { OdfFrames } from './odf-frames.js';
import { OdfManifest } from './odf-manifest.js';
import { readOdfProperties } from './odf-properties.js';
import { OdsSheets } from './ods-sheets.js';

/**
 * Measures an OpenDocument spreadsheet (ods, ots).
 * @throws NotMeasuredFile with the reason; RefusedFile where a guard of archives fires
 */
export const readOds = (file: Pick<SourceFile, 'name' | 'path'>): Promise<DeliveredContent> =>
  OfficePackage.opened(file, async (pack) => {
    const manifest = await OdfManifest.of(pack);
    const collector = new ContentCollector(file.name);
    const pictures = new PictureCount(pack);
    const frames = new OdfFrames(manifest, pictures);
    const tally = new CellTally(collector, 'open-formula');
    const sheets = new OdsSheets(collector, tally, frames);
    await pack.readNeeded('content.xml', sheets, LIMITS.office.sheetMegabytes);
    await readOdfProperties(pack, collector);
    const { hiddenSheets, tables, pivotTables, comments, commentWords } = sheets;
    const measured: SheetFigures = {
      reader: 'ods',
      versions: officeVersions('ods'),
      ...tally.figures(),
      sheets: sheets.sheets,
      hiddenSheets,
      tables,
      pivotTables,
      comments,
      commentWords,
      charts: frames.charts,
      figures: pictures.distinct,
      figuresLookedInto: await readPictureFields(pack, pictures, collector),
      hasMacros: manifest.hasMacros,
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
