import type { Decimal } from '../../domain/decimal.js';

/** What was entered so far in the form, by name of the input. */
export type DraftAnswers = Readonly<Record<string, string | readonly string[]>>;

export interface KeptDraft {
  answers: DraftAnswers;
  /** Instant, ISO 8601. */
  savedAt: string;
}

/** The receipt of a declaration that was signed in Déclic. */
export interface SignedDeclaration {
  target: string;
  contractKey: string;
  declarationRef: string;
  version: number;
  accountId: string;
  sha256: string;
  importId: string;
}

/** Declarations being written and signed, in one transaction of the organisation. */
export interface DeclarationStore {
  draft(accountId: string, target: string): Promise<KeptDraft | null>;
  keepDraft(accountId: string, target: string, answers: DraftAnswers): Promise<KeptDraft>;
  dropDraft(accountId: string, target: string): Promise<void>;
  /** The last one signed here for a target; it may still wait to be read. */
  lastSigned(target: string): Promise<{ declarationRef: string; version: number } | null>;
  /** What a declaration that was read says of its effect on the price, in the currency of the contract; null: nothing. */
  priceEffect(contractKey: string, declarationRef: string): Promise<Decimal | null>;
  /** A number no declaration of the organisation had. */
  nextNumber(): Promise<string>;
  addSigned(signed: SignedDeclaration): Promise<void>;
}
