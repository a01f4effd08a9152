import type { PDFDocumentLoadingTask } from 'pdfjs-dist/types/src/pdf.js';
import { characterMapFolder, loadPdfJs } from './load-pdfjs.js';

/**
 * Opens a PDF for its texts alone: no script runs, no font is drawn with, nothing is fetched. The library takes the bytes
 * over; whoever needs them gives a copy. The task must be destroyed.
 */
export async function openDocument(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, VerbosityLevel } = await loadPdfJs();
  return getDocument({
    data: bytes,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    cMapUrl: characterMapFolder(),
    cMapPacked: true,
    verbosity: VerbosityLevel.ERRORS,
  });
}
