import { readFile } from 'node:fs/promises';
import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import type { SourceRef } from '../../domain/source-ref.js';
import type { Text } from '../../domain/text.js';
import type { FileFamily } from '../file-family.js';
import type { SourceFile } from '../importer.js';
import { NO_SUCH_PLACE, nothing, NOT_SHOWN, PDF_PAGE, WHOLE_FILE } from './peek-reasons.js';

/** A file whose content may be shown; `name` is its path in the dossier. */
export type ShownFile = Pick<SourceFile, 'name' | 'path' | 'byteLength'>;

/**
 * Shows what stands around a place of a file. Only the readers of its family are loaded. Runs where the file is read:
 * in a process apart.
 * @param reach in reach of data alone, nothing of what is no table
 * @param isWorkbook for a zip, that it is one
 * @throws RefusedFile when the file itself cannot be read
 */
export async function peekFile(
  file: ShownFile,
  family: FileFamily,
  isWorkbook: boolean,
  at: SourceRef,
  reach: PeekReach,
): Promise<SourcePeek> {
  if (reach === 'data' && family !== 'text' && family !== 'zip') return nothing(NOT_SHOWN);
  switch (family) {
    case 'text': {
      if (at.line === undefined) return nothing(withoutPlace(at));
      const { isJson, peekJson } = await import('./peek-json.js');
      if (await isJson(file.path)) return peekJson(file, at.line, reach);
      const { peekRecord } = await import('./peek-record.js');
      return peekRecord(file, at.line, reach);
    }
    case 'zip': {
      if (!isWorkbook) return nothing(NOT_SHOWN);
      if (at.sheet === undefined) return nothing(withoutPlace(at));
      const { peekCells } = await import('./peek-cells.js');
      return peekCells(file, { sheet: at.sheet, cell: at.cell }, reach);
    }
    case 'xml': {
      if (at.path === undefined && at.line === undefined) return nothing(withoutPlace(at));
      const { refuseLargeXml } = await import('../einvoice/read-xml-invoice.js');
      refuseLargeXml(file.byteLength, file.name);
      const { peekXml } = await import('./peek-xml.js');
      return peekXml(await readFile(file.path), file.name, at, reach);
    }
    case 'pdf': {
      if (at.page !== undefined) {
        if (at.line === undefined) return nothing(PDF_PAGE);
        const { peekPage } = await import('./peek-page.js');
        return peekPage(file, { page: at.page, line: at.line }, reach);
      }
      if (at.path === undefined && at.line === undefined) return nothing(withoutPlace(at));
      const { invoiceXmlOf } = await import('../einvoice/pdf-importer.js');
      const { peekXml } = await import('./peek-xml.js');
      return peekXml(await invoiceXmlOf(file), file.name, at, reach);
    }
    case 'old-office':
    case 'archive':
    case 'binary':
      return nothing(NOT_SHOWN);
  }
}

/** Why a place that this family of files does not have shows nothing. */
function withoutPlace({ sheet, cell, line, page, path }: SourceRef): Text {
  const isNamed = [sheet, cell, line, page, path].some((part) => part !== undefined);
  return isNamed ? NO_SUCH_PLACE : WHOLE_FILE;
}
