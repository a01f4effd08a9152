import { decodeXmlHead } from '../../importers/einvoice/decode-xml.js';

const ROOT =
  /^\ufeff?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:(?:<!--[\s\S]{0,4000}?-->|<!DOCTYPE[^>[]{0,500}(?:\[[^\]]{0,4000}\]\s*)?>|<\?[^>]{0,500}\?>)\s*){0,8}<(?:[A-Za-z0-9_-]{1,40}:)?([A-Za-z0-9_-]{1,60})/;

/** Local name of the root element by the head of an XML file; '' when it is not among the first characters. */
export const rootOf = (head: Buffer): string => ROOT.exec(decodeXmlHead(head.subarray(0, 16_384)))?.[1] ?? '';
