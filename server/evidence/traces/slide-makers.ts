import { textHit, type TextHit } from './find-in-texts.js';
import type { TextRule } from './trace-rule.js';
import type { TracedDocument } from './traced-documents.js';

const SLIDES = /\.(?:pptx|pptm|odp|pdf)$/iu;

const rule = (pattern: RegExp): TextRule => ({
  rule: 'meta.slidegen',
  group: 'gamma',
  vendor: 'gamma',
  pattern,
  strength: 'strong',
  readsCode: false,
  source: 'help.gamma.app: the badge of the free plans',
});

const BADGE = rule(/(?<!\p{L})Made with Gamma(?!\p{L})/iu);
const LINK = rule(/(?<token>gamma\.app)\/?\?utm_source=made-with-gamma/iu);

/** The badge of a generator of slides in what repeats on every slide: the layout was generated, the text perhaps not. */
export function slideMakers(document: TracedDocument): TextHit[] {
  if (!SLIDES.test(document.name)) return [];
  const badges = document.blocks
    .filter(({ role }) => role === 'boilerplate')
    .map((block) => ({ rule: BADGE, block }));
  const links = document.links.map(({ target, at }) => ({
    rule: LINK,
    block: { role: 'boilerplate' as const, text: target, at },
  }));
  return [...badges, ...links].flatMap(({ rule: asked, block }) => {
    const match = asked.pattern.exec(block.text);
    return match === null ? [] : [textHit(asked, asked === BADGE ? 0 : 1, block, match, null)];
  });
}
