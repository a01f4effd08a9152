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
  /** Delivered files that are measured. */
  evidence: {
    /** Texts of one file together; a long report has a million. */
    characters: 16_000_000,
    /** One passage; a longer one is cut between two words. */
    passageCharacters: 65_536,
    /** Texts, web pages, Markdown and data, which are held in memory. */
    textMegabytes: 20,
    /** Translation files are streamed; memories of years are larger than texts. */
    translationMegabytes: 64,
    segments: 500_000,
    pages: 2_000,
    /** Texts placed on the pages of a PDF together, one letter each in some programs. */
    pageTexts: 4_000_000,
    /** Elements open at once in a web page or an XML; browsers stop at 512. */
    depth: 512,
    elements: 3_000_000,
    /** One field of metadata, once inflated, and those of a file. */
    fieldBytes: 1_048_576,
    fields: 2_000,
    /** Pieces (chunks, segments, boxes) of an image or a recording that are gone through. */
    mediaPieces: 1_000_000,
  },
  /** Delivered source trees, archives, bundles of git and patches. */
  source: {
    /** Of one archive; the folders of package managers hold tens of thousands of files. */
    entries: 100_000,
    /** Characters read by the grammars, some 600,000 lines; lines beyond are counted by their marks alone. */
    parsedCharacters: 20_000_000,
    /** Documents inside an archive that are measured as such, each and in number. */
    documents: 200,
    documentMegabytes: 64,
    /** Archives inside an archive. */
    innerArchives: 10,
  },
  /** Bundles of git and patches. */
  git: {
    /** The bundle is held in memory. */
    megabytes: 128,
    objects: 400_000,
    /** A larger object is a file that nobody wrote by hand: known by its id, not read. */
    objectMegabytes: 32,
    /** Of all objects, each once; then of those read again for the differences and the files. */
    inflatedMegabytes: 1024,
    /** Bases of a chain of deltas that are held at once. */
    chainMegabytes: 128,
    refs: 10_000,
    commits: 20_000,
    /** Files changed by all commits together whose lines are compared, and steps of the comparison. */
    changedFiles: 200_000,
    comparisonSteps: 400_000_000,
    /** Of the trees gone through for the differences. */
    treeEntries: 5_000_000,
    patchMegabytes: 16,
    patchCommits: 20_000,
  },
  /** Delivered documents, presentations and workbooks, measured part by part. */
  office: {
    /** A presentation of five hundred slides has some two thousand: notes, pictures and relations are parts. */
    entries: 5_000,
    /** Of the XML of one part; a novel is five. */
    partMegabytes: 64,
    /** Of the XML of one sheet: its cells are counted as well. */
    sheetMegabytes: 400,
    /** Text boxes in tables in text boxes, and equations, nest deeper than data. */
    depth: 256,
    /** An attribute, or a text between two tags. */
    tokenMegabytes: 4,
    /** Paragraphs, and distinct texts of cells. */
    blocks: 300_000,
    /** Cells of a workbook, those without content included: they cost time. */
    cells: 5_000_000,
    /** Formulas that are not copies of one another. */
    distinctFormulas: 300_000,
    /** Of one picture whose fields are looked into, and of all of a file: photographs are smaller. */
    pictureMegabytes: 20,
    picturesMegabytes: 100,
    /** Texts of a workbook that its cells name by number, those that none names included. */
    sharedTexts: 1_000_000,
  },
} as const;
