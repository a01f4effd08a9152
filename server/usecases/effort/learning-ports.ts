/** What an organisation may forget as comparables: one checked deliverable, all those of a contractor, all those of a type. */
export type LearningTarget =
  | { target: 'deliverable'; contract: string; deliverable: string }
  /** The key of the firm, or its name where it has none. */
  | { target: 'contractor'; contractor: string }
  | { target: 'type'; type: string };

/** A decision as it is kept: references as the registers write them, and as they are compared. */
export interface KeptChoice {
  target: LearningTarget['target'];
  contractRef: string | null;
  contractKey: string | null;
  deliverableRef: string | null;
  deliverableKey: string | null;
  contractor: string | null;
  type: string | null;
  /** False: learnt from again. */
  forgotten: boolean;
  reason: string;
}

/** A row that was written, and when, ISO 8601. */
export interface ChoiceWritten {
  id: string;
  setAt: string;
}

/** What is learnt from in one organisation, inside its transaction. Rows are added, never changed. */
export interface LearningStore {
  /** Nobody else decides what is learnt from until the transaction ends. */
  hold(): Promise<void>;
  /** The references of a deliverable as its register writes them; null when the organisation has none of these keys. */
  deliverable(
    contractKey: string,
    deliverableKey: string,
  ): Promise<{ contractRef: string; deliverableRef: string } | null>;
  /** Whether a contract of the organisation is held by the contractor of that key, or of that name where it has none. */
  knowsContractor(contractor: string): Promise<boolean>;
  /** Whether a deliverable of the organisation is of that type. */
  knowsType(type: string): Promise<boolean>;
  /** Whether the target of that choice is forgotten now. */
  isForgotten(choice: KeptChoice): Promise<boolean>;
  add(choice: KeptChoice, by: string): Promise<ChoiceWritten>;
}
