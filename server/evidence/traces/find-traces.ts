import type { AiTrace, FileRole, TraceExtent } from '../../domain/file-evidence.js';
import { placeKey } from '../../domain/source-ref.js';
import type { DeliveredContent } from '../delivered-content.js';
import { withoutTextsAboutDetection } from './about-detection.js';
import { withoutTextsAboutTools } from './about-tools.js';
import { findInCommits } from './find-in-commits.js';
import { findInLinks } from './find-in-links.js';
import { findInMetadata } from './find-in-metadata.js';
import { findInPaths } from './find-in-paths.js';
import { findInTexts } from './find-in-texts.js';
import { gatherTraces, passagesTouched } from './gather-traces.js';
import { markdownResidue } from './markdown-residue.js';
import { openersAndClosers } from './openers-and-closers.js';
import { weighPrivateCharacters } from './private-use.js';
import { slideMakers } from './slide-makers.js';
import type { TraceHit } from './trace-hit.js';
import type { TraceRules } from './trace-rule.js';
import { traceRules2026v1 } from './trace-rules-2026-1.js';
import { tracedDocuments, type TracedDocument } from './traced-documents.js';
import { transcripts } from './transcripts.js';

/** Traces of one file, how much of it they touch, and the version of the rules that looked. */
export interface FoundTraces {
  traces: AiTrace[];
  extent: TraceExtent;
  version: string;
}

/**
 * What generative AI products left behind in a delivered file, and what its author states of them. Literal marks alone, each
 * through the "used or mentioned?" gate; style is never looked at. Linear in the length of the file.
 * @param role what is a trace in a report is an ordinary word in a test, a template or a mail
 * @param file its path in the dossier, for the places of a file that holds nothing but names
 */
export function findTraces(
  content: DeliveredContent,
  role: FileRole,
  file = fileOf(content),
  rules: TraceRules = traceRules2026v1,
): FoundTraces {
  const hits: TraceHit[] = [
    ...tracedDocuments(content, role).flatMap((document) => hitsOf(document, rules)),
    ...findInCommits(content.commits, rules.commits),
    ...findInPaths(file, content.paths, rules.paths),
    ...findInMetadata(content.metadata, rules.metadata),
  ];
  const passages = passagesTouched(hits);
  const blocks = content.blocks.filter(({ role: of }) => of !== 'deletion').length + content.commits.length;
  return {
    traces: gatherTraces(hits),
    extent: { passages, blocks: Math.max(blocks, passages) },
    version: rules.version,
  };
}

/** What the text and the links of one document show, in the order of its passages. */
function hitsOf(document: TracedDocument, rules: TraceRules): TraceHit[] {
  const found = [
    ...findInTexts(document, rules.texts),
    ...openersAndClosers(document),
    ...transcripts(document),
    ...findInLinks(document, rules.links),
    ...markdownResidue(document),
    ...slideMakers(document),
  ];
  // A link stands where the passage does that holds it.
  const order = new Map(document.blocks.map(({ at }, index) => [placeKey(at), index] as const).reverse());
  const weighed = withoutTextsAboutDetection(withoutTextsAboutTools(weighPrivateCharacters(found), document));
  return weighed
    .map((hit) => ({ hit, index: order.get(placeKey(hit.block.at)) ?? document.blocks.length }))
    .sort((a, b) => a.index - b.index || a.hit.start - b.hit.start)
    .map(({ hit }) => ({
      rule: hit.rule,
      group: hit.group,
      rank: hit.rank,
      strength: hit.strength,
      token: hit.token,
      at: hit.at,
      excerpt: hit.excerpt,
      mention: hit.mention,
      stated: hit.stated,
      shared: hit.shared,
    }));
}

const fileOf = ({ blocks, links, metadata, commits }: DeliveredContent): string =>
  (blocks[0] ?? links[0] ?? metadata[0] ?? commits[0])?.at.file ?? '';
