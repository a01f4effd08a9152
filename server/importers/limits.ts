/** Megabytes of every limit are these bytes. */
export const MEGABYTE = 1_048_576;

/**
 * What the readers refuse to go beyond, format by format. The table of the sandbox (time, memory, processes) takes
 * its figures of archives from here: a limit is written once.
 */
export const LIMITS = {
  text: {
    /** Names and references are found again through indexes, which hold some two thousand bytes; people write fewer. */
    characters: 200,
    /** The path of a file in a dossier. */
    pathCharacters: 1000,
  },
  number: {
    /** More than any amount or size; thousands of them overflow what computes with them. */
    digits: 40,
  },
  archive: {
    entries: 1000,
    /** Sum over the entries, counted while inflating: what the directory declares may lie. */
    inflatedMegabytes: 512,
    /** Inflated ÷ compressed. DEFLATE reaches 1,032; an ordinary workbook stays below 20. */
    ratio: 200,
    /** Below this inflated size the ratio proves nothing: a small sheet of equal rows compresses very well. */
    ratioFromMegabytes: 8,
  },
  sheet: {
    rows: 50_000,
    columns: 200,
    /** Rows and cells without content (styled ones) cost memory too. */
    elements: 4_000_000,
    mergedCells: 500_000,
  },
  workbook: {
    /** Tables whose sheets, strings and styles inflate to more are streamed, row by row: holding a megabyte takes twenty. */
    heldMegabytes: 5,
    /** A place of a larger one is shown from the rows around it alone. */
    shownMegabytes: 20,
  },
  streamedSheet: {
    /** As many as the format has. */
    rows: 1_048_576,
    columns: 200,
    /** Rows and cells together, those without content included: they cost time. */
    elements: 12_000_000,
    mergedCells: 500_000,
  },
  csv: {
    /** A record of a table is a line of text; a megabyte of it is a missing quote or a hostile file. */
    recordBytes: 1_000_000,
  },
  xml: {
    megabytes: 20,
    depth: 64,
    elements: 200_000,
    /** Far above the dozen of namespaces that a real root declares; a million of them hold the parser for seconds. */
    attributesOfAnElement: 256,
    invoiceLines: 10_000,
  },
  json: {
    /** A year of a large team is a few megabytes. The text and its values are held in memory together. */
    megabytes: 20,
    depth: 64,
    /** Seven values an entry: more than a hundred thousand entries. */
    values: 1_000_000,
  },
  /** Files that an invoice carries: embedded in a PDF, once inflated, or in its XML, once decoded. */
  attachments: {
    files: 100,
    /** Of one of them. */
    megabytes: 20,
    totalMegabytes: 50,
    /** Of a name as it is kept; the end of a longer one, which says what the file is, stays. */
    nameCharacters: 120,
  },
  pdf: {
    megabytes: 100,
    /** Object and cross-reference streams together: those of a real invoice are a few hundred kilobytes. */
    structureMegabytes: 50,
    /** Deeper than any real name tree; also stops one that refers to itself. */
    nameTreeDepth: 16,
    nameTreeNodes: 2_000,
    /** Pages whose text is read: an invoice says who, what and how much on its first pages, and its totals on its last. */
    firstPages: 10,
    lastPages: 2,
    /** A dense page of an invoice has some thousand texts; one letter each, in some programs. */
    texts: 50_000,
    characters: 300_000,
  },
} as const;
