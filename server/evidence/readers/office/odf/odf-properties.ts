import type { ContentCollector } from '../content-collector.js';
import type { OfficePackage } from '../office-package.js';
import type { OfficeVisitor } from '../office-visitor.js';

const PART = 'meta.xml';

/** Reads the properties of an OpenDocument file: `dc:creator`, `meta:generator`… and those of its users by their names. */
export async function readOdfProperties(pack: OfficePackage, collector: ContentCollector): Promise<void> {
  let field: string | null = null;
  let value = '';
  const visitor: OfficeVisitor = {
    open(name, attributes) {
      if (!name.startsWith('dc:') && !name.startsWith('meta:')) return;
      // Its statistics are attributes: stored counts are not trusted.
      field = name === 'meta:user-defined' ? (attributes.get('meta:name') ?? null) : name;
      value = '';
    },
    text(text) {
      if (field !== null) value += text;
    },
    close() {
      if (field !== null) collector.addMetadata(field, value.trim(), PART);
      field = null;
    },
  };
  await pack.readXml(PART, visitor);
}
