import type { PeekReach, SourcePeek } from '../../domain/source-peek.js';
import type { SourceRef } from '../../domain/source-ref.js';
import { decodeXml } from '../einvoice/decode-xml.js';
import { parseXml } from '../einvoice/parse-xml.js';
import { RefusedFile, wholeFile } from '../importer.js';
import { peekElement } from './peek-element.js';
import { peekLines } from './peek-lines.js';
import { NO_SUCH_PLACE, nothing } from './peek-reasons.js';

/**
 * What stands around an element of an XML document. Where the document cannot be parsed, its place has a line too: the
 * lines of the text are then shown.
 * @throws RefusedFile when the document cannot be parsed and no line is named
 */
export async function peekXml(
  bytes: Uint8Array,
  name: string,
  at: SourceRef,
  reach: PeekReach,
): Promise<SourcePeek> {
  if (at.path !== undefined) {
    try {
      const { root } = parseXml(decodeXml(bytes, wholeFile(name)), wholeFile(name));
      return peekElement(root, at.path, reach);
    } catch (error) {
      if (!(error instanceof RefusedFile) || at.line === undefined) throw error;
    }
  }
  if (at.line === undefined) return nothing(NO_SUCH_PLACE);
  return peekLines([textOf(bytes, name)], { line: at.line, lastLine: at.line }, reach);
}

/** Bytes that the announced encoding does not allow are shown as the problem about them does: read as windows-1252. */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    return decodeXml(bytes, wholeFile(name));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
