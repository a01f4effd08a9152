import type { CitedReference } from '../../domain/file-evidence.js';
import { doiFault, ecliFault, lawFault, numberedCaseFault, urlFault } from './reference-faults.js';

/** How one kind of reference is written, and what is wrong with its form, if anything. Patterns are linear in the length of a text. */
interface ReferencePattern {
  kind: CitedReference['kind'];
  pattern: RegExp;
  fault: (text: string) => CitedReference['fault'];
}

const DAY = '(?:1er|\\d{1,2})\\s+\\p{L}{3,10}\\s+\\d{4}';
const NUMBER = 'n\\s?[°ºo]\\s?';

/** References as French and English reports write them; the first that takes a stretch of text keeps it. */
export const REFERENCE_PATTERNS: readonly ReferencePattern[] = [
  {
    // ISO 26324; with its name or its resolver the prefix may be anything, so that a wrong one is seen. `DOI : voir l’annexe` is none.
    kind: 'doi',
    pattern:
      /(?:\bdoi\s?:\s?(?=[^\s"<>\d]{0,40}\d)|https?:\/\/(?:dx\.)?doi\.org\/)[^\s"<>]{1,200}|(?<![\w./])10\.\d{4,9}\/[^\s"<>]{1,200}/giu,
    fault: doiFault,
  },
  { kind: 'url', pattern: /\bhttps?:\/\/[^\s"<>{}|\\^`]{1,500}/giu, fault: urlFault },
  {
    kind: 'law',
    pattern: new RegExp(
      `\\b(?:loi(?: organique)?|ordonnance|décret(?:-loi)?)\\s+${NUMBER}\\d{2,4}-\\d{1,4}(?:\\s+du\\s+${DAY})?`,
      'giu',
    ),
    fault: lawFault,
  },
  {
    kind: 'law',
    pattern:
      /(?<!\p{L})(?:règlement|regulation)\s+\((?:UE|EU|CE|EC)\)\s+(?:n\s?[°ºo]\s?|No\.?\s?)?\d{1,4}\/\d{4}|(?<!\p{L})(?:règlement|regulation)\s+\((?:UE|EU)\)\s+\d{4}\/\d{1,4}|\bdirective\s+(?:\((?:UE|EU)\)\s+\d{4}\/\d{1,4}|\d{2,4}\/\d{1,4}\/(?:UE|EU|CEE|CE|EC|EEC))/giu,
    fault: () => undefined,
  },
  {
    kind: 'law',
    pattern: /\barticles?\s+[LRD]\.?\s?\*?\d[\d-]{0,12}\s+du\s+code\s+\p{L}[\p{L}’' ]{2,60}/giu,
    fault: () => undefined,
  },
  { kind: 'case', pattern: /\bECLI:[\p{L}\p{N}:.]{2,80}/giu, fault: ecliFault },
  {
    kind: 'case',
    pattern: new RegExp(
      `(?<!\\p{L})(?:Cass\\.|Cour de cassation|Conseil d['’]État|CE|CAA|CJUE|CJCE)[^\\n;()]{0,60}?,?\\s${DAY},\\s+(?:aff\\.\\s+)?(?:${NUMBER}\\d{2}-\\d{2}[.\\s]?\\d{3}|${NUMBER}\\d{5,6}|C-\\d{1,4}/\\d{2})`,
      'gu',
    ),
    fault: numberedCaseFault,
  },
  {
    kind: 'case',
    pattern: /\[\d{4}\]\s+(?:UKSC|UKHL|EWCA\s+(?:Civ|Crim)|EWHC)\s+\d{1,5}/gu,
    fault: () => undefined,
  },
];
