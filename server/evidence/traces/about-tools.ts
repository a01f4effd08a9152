import type { TextHit } from './find-in-texts.js';
import type { TracedDocument } from './traced-documents.js';

/** What a person tells an assistant to be: the phrases of such a text are those that it is to say. */
const INSTRUCTIONS =
  /^[-*•#> \t]{0,6}(?:tu es|vous êtes|you are) (?:un |une |an? |the |l['’])?[^.\n]{0,60}?(?:assistant|chatbot|agent conversationnel|modèle de langage|language model)(?!\p{L})/imu;

/** A report on the visits of a site, whose addresses are those by which it was found. */
const VISITS =
  /(?<!\p{L})(?:web analytics|google analytics|matomo|sources? de trafic|traffic sources?|pages vues|page views|taux de rebond|bounce rate|audience du site)(?!\p{L})/iu;

/** The parameter named outside an address: the text is about it. */
const NAMED_PARAMETER = /(?<![\w?&;%./-])utm_source(?![\p{L}_])/iu;

/** Parameters that a product adds to a link it gives. */
const ADDED = /^(?:utm-|referrer-)/u;

const SPOKEN = new Set(['chat.selfref', 'chat.cutoff', 'chat.opener', 'chat.closer']);

/**
 * Marks of a document that its own matter explains: phrases among instructions to an assistant, parameters of links in a
 * report on visits, and, in the comments of a program, what the program looks for.
 */
export function withoutTextsAboutTools(hits: readonly TextHit[], document: TracedDocument): TextHit[] {
  const marks = hits.filter(({ mention, rule }) => mention === null && rule.startsWith('chat.'));
  if (marks.length === 0) return [...hits];
  const says = (pattern: RegExp): boolean => document.blocks.some(({ text }) => pattern.test(text));
  const instructs = marks.some(({ rule }) => SPOKEN.has(rule)) && says(INSTRUCTIONS);
  const isOnVisits = marks.some(({ group }) => ADDED.test(group)) && (says(VISITS) || says(NAMED_PARAMETER));
  const lookedFor = new Set(hits.filter(({ mention }) => mention === 'in-code').map(({ group }) => group));
  const isExplained = ({ rule, group, block }: TextHit): boolean =>
    (instructs && SPOKEN.has(rule)) ||
    (isOnVisits && ADDED.test(group)) ||
    (block.role === 'code-comment' && lookedFor.has(group));
  const explained = new Set(marks.filter((hit) => hit.strength !== 'declaration' && isExplained(hit)));
  return hits.map((hit) =>
    explained.has(hit) ? { ...hit, strength: 'info', mention: 'about-detection' } : hit,
  );
}
