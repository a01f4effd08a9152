import type { TextBlock } from '../delivered-content.js';
import { quotedRanges, rangesOf, saidRanges } from './quotations.js';
import { holdsOne, liesInside, type InStretch } from './ranges-inside.js';

/** Orders and bans about what is written, in the sentence of the mark. */
const ORDER =
  /(?<!\p{L})(?:never|do not|don['’]t|must not|should not|remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|strip(?:s|ped|ping)?|forbid(?:s|den)?|bann?(?:s|ed)?|prohibit(?:s|ed)?|replac(?:e[sd]?|ing)|search(?:es|ing)? for|clean(?:s|ed|ing)? (?:up|out)|jamais|ne pas|pas de|retir(?:e|es|er|ez|ée?s?|ons|ant)|supprim(?:e|es|er|ez|ée?s?|ons|ant)|interdi(?:t|te|ts|tes|re|sent)|enl[eè]v(?:e|er|ez|ée?s?|ons)|nettoy(?:er|ez|ée?s?|ons|ant)|nettoie|proscri(?:t|te|ts|tes|re)|bannir|remplac(?:e|er|ez|ée?s?|ons))(?!\p{L})/giu;

/** Somebody else is said to speak: what follows are that one's words, or what that one did. */
const SAID_BY_OTHERS =
  /(?<!\p{L})(?:répond(?:s|ait|ent|it|re|ra|ront|u)?|répli(?:que|quait|qué)|dit|dis(?:ait|ent)|dira|écrit|affirm(?:e|ait|ent|é)|lit|li(?:sent|ront)|(?:selon|d['’]après) (?:un |une |le |la |les |l['’])(?:prestataires?|fournisseurs?|vendeurs?|éditeurs?|auteurs?|articles?|presse|journal|agents?|outils?|assistants?)|replie[sd]|repl(?:y|ying)|respond(?:s|ed)?|answer(?:s|ed)?|says?|said|told|claim(?:s|ed)?|according to)(?!\p{L})/giu;

/** What a passage says around its marks, asked of a stretch of it from its first character to after its last. */
interface PassageWording {
  /** It lies between quotation marks. */
  isQuoted: InStretch;
  /** It lies in what the passage sets apart as said by somebody. */
  isSaid: InStretch;
  /** An order or a ban stands in it. */
  holdsOrder: InStretch;
  /** Somebody else is said to speak in it. */
  holdsSpeaker: InStretch;
}

const known = new WeakMap<TextBlock, PassageWording>();

/** The wording of a passage, read once: several rules ask about one passage, each about up to two thousand places of it. */
export function wordingOf(block: TextBlock): PassageWording {
  const found = known.get(block) ?? readWording(block.text);
  known.set(block, found);
  return found;
}

const readWording = (text: string): PassageWording => ({
  isQuoted: liesInside(quotedRanges(text)),
  isSaid: liesInside(saidRanges(text)),
  holdsOrder: holdsOne(rangesOf(text, ORDER)),
  holdsSpeaker: holdsOne(rangesOf(text, SAID_BY_OTHERS)),
});
