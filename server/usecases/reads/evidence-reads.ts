import type {
  AiTrace,
  CitedReference,
  FileRole,
  Measured,
  NotMeasured,
  TraceExtent,
} from '../../domain/file-evidence.js';
import type { PlacedSource } from './brief.js';
import type { Sight } from './sight.js';

/** A mark with its place, whose document is given where the viewer may open it. */
export type PlacedTrace = Omit<AiTrace, 'at' | 'shared'> & { at: PlacedSource };
export type PlacedReference = Omit<CitedReference, 'at'> & { at: PlacedSource };

interface NamedFile {
  /** Path under which it was delivered for this deliverable. */
  file: string;
  /** Null where the viewer may not open it. */
  documentId: string | null;
}

/** What one delivered file says of itself. */
export interface FileTold extends NamedFile {
  role: FileRole;
  /** Null when it was not measured; then `notMeasured` says why. */
  measured: Measured | null;
  notMeasured: NotMeasured | null;
  /** In the order of their places, mentions and statements included. */
  traces: PlacedTrace[];
  extent: TraceExtent;
  references: PlacedReference[];
  tracesVersion: string;
}

interface DeliverableTold {
  id: string;
  deliverableRef: string;
  title: string;
}

/** On the price track, for the buyer and the contractor: everything but what a mark says of data handed over. */
export interface PriceEvidence extends DeliverableTold {
  view: 'price';
  files: FileTold[];
  /** Names in the register that lead to no file received. */
  missing: string[];
}

/** On the data track: the marks that only a document handed to a third party leaves, and neither figure nor size. */
export interface DataEvidence extends DeliverableTold {
  view: 'data';
  files: (NamedFile & { traces: PlacedTrace[] })[];
}

export type DeliverableEvidence = PriceEvidence | DataEvidence;

export interface EvidenceReads {
  /** What the delivered files of a deliverable say; null when it does not exist or is outside the sight. */
  deliverableEvidence(orgId: string, sight: Sight, id: string): Promise<DeliverableEvidence | null>;
}
