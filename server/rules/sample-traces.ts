import type { AiTrace } from '../domain/file-evidence.js';
import type { DeliverableFile } from './facts/deliverable-file.js';

/** A report of 31 pages in which nothing was found. */
export function sampleFile(over: Partial<DeliverableFile> = {}): DeliverableFile {
  return {
    file: 'deliverables/etude.docx',
    sha256: null,
    role: 'report',
    measured: { reader: 'docx', versions: { docx: '1' }, words: 9300 },
    notMeasured: null,
    traces: [],
    extent: { passages: 0, blocks: 140 },
    references: [],
    tracesVersion: '2026-1',
    ...over,
  };
}

/** A reference left by an assistant in the third paragraph. */
export function sampleTrace(over: Partial<AiTrace> = {}): AiTrace {
  return {
    rule: 'chat.citation',
    strength: 'proof',
    token: '[cite: 4]',
    at: { file: 'deliverables/etude.docx', path: '/word/document.xml/p[3]' },
    excerpt: 'Le parcours nord est le plus court[cite: 4].',
    count: 1,
    mention: null,
    stated: false,
    shared: false,
    ...over,
  };
}

/** The report with these traces in so many of its passages. */
export const tracedFile = (traces: AiTrace[], passages = traces.length): DeliverableFile =>
  sampleFile({ traces, extent: { passages, blocks: 140 } });
