/** Names of XML vocabularies: those of the ordinary files, or of the strict ones. */
export interface Vocabulary {
  main: string;
  relationships: string;
}

/** The vocabulary that a workbook is written in. */
export function vocabularyOf(workbook: string): Vocabulary {
  const isStrict = workbook.slice(0, 4096).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  return isStrict
    ? {
        main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
        relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
      }
    : {
        main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      };
}
