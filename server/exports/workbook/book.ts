import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Worksheet } from 'exceljs';
import type { CivilDate } from '../../domain/civil-date.js';
import { formatDate } from '../../domain/format/date-format.js';
import type { Lang, Text } from '../../domain/text.js';
import { DatedWriter } from './dated-writer.js';
import { PAGE_MARGINS } from './styles.js';

/** The number of the paper in the file format. */
const A4 = 9;
const TITLE: Text = { fr: 'Contrôle des factures', en: 'Invoice audit' };

/**
 * Where a sheet of exceljs' streaming writer goes: an entry of the archive, a stream of the age before
 * `writableNeedDrain`.
 */
interface SheetStream {
  stream: { pipes: readonly (Writable & { _writableState: { needDrain: boolean } })[] };
}

/** A workbook being written to a file: every sheet gets the same page set-up, and nothing in it depends on the clock. */
export class Book {
  private readonly failed: Promise<never>;

  private constructor(
    readonly lang: Lang,
    private readonly asOf: CivilDate,
    private readonly writer: DatedWriter,
    private readonly file: WriteStream,
  ) {
    this.failed = new Promise((_, reject) => file.once('error', reject));
    this.failed.catch(() => undefined);
  }

  /** Opens the file for writing. Throws when it cannot be opened. */
  static async open(path: string, asOf: CivilDate, lang: Lang, title = TITLE): Promise<Book> {
    const file = createWriteStream(path);
    await once(file, 'open');
    const writer = new DatedWriter(file, new Date(`${asOf}T00:00:00Z`));
    writer.creator = 'Déclic';
    writer.lastModifiedBy = 'Déclic';
    writer.title = `${title[lang]}, ${formatDate(asOf, lang)}`;
    writer.views = [
      { x: 0, y: 0, width: 28_000, height: 16_000, firstSheet: 0, activeTab: 0, visibility: 'visible' },
    ];
    return new Book(lang, asOf, writer, file);
  }

  /** Adds a sheet; `frozen` rows and columns stay in sight, and the rows are repeated on every printed page. */
  addSheet(name: string, frozen?: { rows: number; columns: number }): Worksheet {
    const footer = this.lang === 'fr' ? 'Déclic, état au' : 'Déclic, as of';
    const sheet = this.writer.addWorksheet(name, {
      pageSetup: {
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        margins: PAGE_MARGINS,
        ...(frozen === undefined ? {} : { printTitlesRow: `1:${frozen.rows}` }),
      },
      headerFooter: {
        oddFooter: `&L&9${footer} ${formatDate(this.asOf, this.lang)}, page &P/&N&R&9&A`,
      },
      views: [
        frozen === undefined
          ? { state: 'normal', showGridLines: false }
          : { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: false },
      ],
    });
    Object.assign(sheet.pageSetup, { paperSize: A4 });
    return sheet;
  }

  /**
   * Waits until what was written to a sheet is in the archive: exceljs hands rows on without looking whether the
   * compression keeps up, and would hold the whole sheet. Throws the fault of the file, a full disk for example.
   */
  async settle(sheet: Worksheet): Promise<void> {
    if (this.file.errored) throw this.file.errored;
    const { pipes } = (sheet as Worksheet & SheetStream).stream;
    for (const pipe of pipes)
      if (pipe._writableState.needDrain) await Promise.race([once(pipe, 'drain'), this.failed]);
  }

  /** Ends the file. Throws when it could not be written whole. */
  async close(): Promise<void> {
    await Promise.race([this.writer.commit(), this.failed]);
  }

  /** Gives up; what is on the disk is of no use. */
  async discard(): Promise<void> {
    this.writer.abort();
    if (this.file.closed) return;
    this.file.destroy();
    await once(this.file, 'close').catch(() => undefined);
  }
}
