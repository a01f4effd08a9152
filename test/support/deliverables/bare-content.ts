import type {
  BlockRole,
  CommitMetadata,
  DeliveredContent,
  TextBlock,
} from '../../../server/evidence/delivered-content.js';

/** What a reader would hand on, without a file: for tests of what looks at content. */
export function bareContent(over: Partial<DeliveredContent> = {}): DeliveredContent {
  return {
    measured: { reader: 'none', versions: {} },
    blocks: [],
    links: [],
    metadata: [],
    commits: [],
    paths: [],
    ...over,
  };
}

const FILE = 'deliverables/note.md';

/** Passages of one role, one after the other, each on its line. */
export const passages = (texts: readonly string[], role: BlockRole = 'body', file = FILE): TextBlock[] =>
  texts.map((text, index) => ({ role, text, at: { file, line: index + 1 } }));

/** A commit of 3 March 2026 by an invented person. */
export const bareCommit = (over: Partial<CommitMetadata> = {}): CommitMetadata => ({
  id: 'c1',
  authorName: 'Camille Exemple',
  authorAddress: 'camille@atelier.example',
  committerName: 'Camille Exemple',
  committerAddress: 'camille@atelier.example',
  authoredOn: '2026-03-03',
  message: 'Corrige le total\n',
  at: { file: 'deliverables/code.bundle', path: 'c1' },
  ...over,
});
