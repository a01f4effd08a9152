import type { ContentCollector } from '../content-collector.js';
import type { OfficePackage } from '../office-package.js';
import type { OfficeVisitor } from '../office-visitor.js';
import type { LaidOutText } from '../slide-tally.js';
import { countWords } from '../../../words.js';
import { OdfText } from './odf-text.js';

/** Texts that each master page shows on its slides, by the name of the master: those of shapes that hold no place for the slide's own. */
export async function mastersOf(
  pack: OfficePackage,
  collector: ContentCollector,
): Promise<ReadonlyMap<string, readonly LaidOutText[]>> {
  const masters = new Map<string, LaidOutText[]>();
  let master: LaidOutText[] | null = null;
  /** Elements open inside a shape that the program fills in, or inside the notes. */
  let aside = 0;
  const text = new OdfText<null>(
    () => null,
    (paragraph) => {
      const found = paragraph.text.trim();
      if (master === null || found === '') return;
      collector.charge(found.length);
      master.push({ text: found, words: countWords(found) });
    },
  );
  const visitor: OfficeVisitor = {
    open(name, attributes) {
      if (name === 'style:master-page') masters.set(attributes.get('style:name') ?? '', (master = []));
      else if (
        aside > 0 ||
        name === 'presentation:notes' ||
        attributes.get('presentation:class') !== undefined
      )
        aside += 1;
      else if (master !== null) text.open(name, attributes);
    },
    text(found) {
      if (aside === 0 && master !== null) text.text(found);
    },
    close(name) {
      if (aside > 0) aside -= 1;
      else if (name === 'style:master-page') master = null;
      else if (master !== null) text.close(name);
    },
  };
  await pack.readXml('styles.xml', visitor);
  return masters;
}
