import type { Writable } from 'node:stream';
import ExcelJS from 'exceljs';

/** The archive inside exceljs' writer; it stamps entries with the clock unless they bring a date. */
interface Archive {
  append(source: unknown, data: { name: string; date?: Date }): unknown;
  abort(): unknown;
}

/**
 * exceljs' streaming writer with the dates of its archive entries fixed to the workbook's own, so that two audits with one
 * result give the same bytes.
 */
export class DatedWriter extends ExcelJS.stream.xlsx.WorkbookWriter {
  declare readonly zip: Archive;

  constructor(stream: Writable, date: Date) {
    const options = { stream, useStyles: true, created: date, modified: date };
    super(options);
  }

  /** Called by the constructor before any entry is written: the one moment to reach them all. */
  override addThemes(): Promise<void> {
    const { zip, created } = this;
    const append = zip.append.bind(zip);
    zip.append = (source, data) => append(source, { ...data, date: created });
    return super.addThemes();
  }

  /** Stops writing; the file is of no use. */
  abort(): void {
    this.zip.abort();
  }
}
