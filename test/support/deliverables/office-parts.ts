const OOXML = 'http://schemas.openxmlformats.org';
export const NAMESPACES = {
  w: `${OOXML}/wordprocessingml/2006/main`,
  a: `${OOXML}/drawingml/2006/main`,
  p: `${OOXML}/presentationml/2006/main`,
  x: `${OOXML}/spreadsheetml/2006/main`,
  r: `${OOXML}/officeDocument/2006/relationships`,
  m: `${OOXML}/officeDocument/2006/math`,
  mc: `${OOXML}/markup-compatibility/2006`,
  wp: `${OOXML}/drawingml/2006/wordprocessingDrawing`,
  dgm: `${OOXML}/drawingml/2006/diagram`,
  xdr: `${OOXML}/drawingml/2006/spreadsheetDrawing`,
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
} as const;

/** Declarations of these namespaces, for a root element. */
export const declared = (...prefixes: (keyof typeof NAMESPACES)[]): string =>
  prefixes.map((prefix) => `xmlns:${prefix}="${NAMESPACES[prefix]}"`).join(' ');

/** A text as it stands between two tags or in an attribute. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A relation of a part, as the list of its relations holds it. */
export interface WrittenRelation {
  id: string;
  /** Last segment of the type. */
  kind: string;
  target: string;
  external?: boolean;
}

/** The list of relations of a part. */
export const relationsXml = (relations: readonly WrittenRelation[]): string =>
  `<Relationships xmlns="${OOXML}/package/2006/relationships">` +
  relations
    .map(
      ({ id, kind, target, external }) =>
        `<Relationship Id="${id}" Type="${NAMESPACES.r}/${kind}" Target="${escaped(target)}"${
          external === true ? ' TargetMode="External"' : ''
        }/>`,
    )
    .join('') +
  '</Relationships>';

/** Parts that every OPC file has around its main part. */
export const packageParts = (
  main: string,
  properties: { core?: string; app?: string; custom?: string } = {},
): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${OOXML}/package/2006/content-types"/>`,
  '_rels/.rels':
    `<Relationships xmlns="${OOXML}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${NAMESPACES.r}/officeDocument" Target="${main}"/>` +
    `<Relationship Id="rId2" Type="${OOXML}/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
    `<Relationship Id="rId3" Type="${NAMESPACES.r}/extended-properties" Target="docProps/app.xml"/>` +
    `<Relationship Id="rId4" Type="${NAMESPACES.r}/custom-properties" Target="docProps/custom.xml"/></Relationships>`,
  'docProps/core.xml':
    `<cp:coreProperties xmlns:cp="${OOXML}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    `xmlns:dcterms="http://purl.org/dc/terms/">${properties.core ?? ''}</cp:coreProperties>`,
  'docProps/app.xml': `<Properties xmlns="${OOXML}/officeDocument/2006/extended-properties">${properties.app ?? ''}</Properties>`,
  'docProps/custom.xml':
    `<Properties xmlns="${OOXML}/officeDocument/2006/custom-properties" ` +
    `xmlns:vt="${OOXML}/officeDocument/2006/docPropsVTypes">${properties.custom ?? ''}</Properties>`,
});
