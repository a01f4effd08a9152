/** Longer than the dictionary of any object stream. */
const DICTIONARY_BYTES = 4_096;

/** A stream of a PDF, as its bytes are found. */
export interface PdfStream {
  /** Number of its object, '' when none is found. */
  object: string;
  /** Text between the start of the object and the keyword, names with `#4f` escapes resolved. */
  dictionary: string;
  /** Where its data begin. */
  start: number;
  /** Where the next keyword `stream` begins, that of its own `endstream` if it is well made; or the end of the file. */
  next: number;
}

/** The streams of a PDF by their keyword, without trusting its tables: every one that a reader could find. */
export function* pdfStreams(pdf: Buffer): Iterable<PdfStream> {
  for (let at = pdf.indexOf('stream'); at !== -1;) {
    const found = pdf.indexOf('stream', at + 6);
    if (pdf.toString('latin1', at - 3, at) !== 'end')
      yield { ...headBefore(pdf, at), start: startOfData(pdf, at), next: found === -1 ? pdf.length : found };
    at = found;
  }
}

function headBefore(pdf: Buffer, keyword: number): { object: string; dictionary: string } {
  const text = pdf.toString('latin1', Math.max(0, keyword - DICTIONARY_BYTES), keyword);
  const mark = text.lastIndexOf(' obj');
  const object = /(\d+)\s+\d+$/.exec(text.slice(Math.max(0, mark - 20), Math.max(0, mark)))?.[1] ?? '';
  const dictionary = text
    .slice(mark + 1)
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return { object, dictionary };
}

function startOfData(pdf: Buffer, keyword: number): number {
  const after = keyword + 'stream'.length;
  if (pdf[after] === 0x0d && pdf[after + 1] === 0x0a) return after + 2;
  return pdf[after] === 0x0a || pdf[after] === 0x0d ? after + 1 : after;
}
