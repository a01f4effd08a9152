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
  /** What it replaces, by what that is known by; null: nothing. */
  supersedes: string | null;
  version: number;
  accountId: string;
  sha256: string;
  importId: string;
}

/** An effect on the price, in the currency of the contract; null where contracts of one reference have several. */
export interface PriceEffect {
  amount: Decimal;
  currency: string | null;
}

/** The last declaration signed in Déclic for a target. */
export interface LastSigned extends Pick<SignedDeclaration, 'declarationRef' | 'supersedes' | 'version'> {
  /** False while its file waits to be read: no form shows it yet. */
  isRead: boolean;
}

/** Declarations being written and signed, in one transaction of the organisation. */
export interface DeclarationStore {
  draft(accountId: string, target: string): Promise<KeptDraft | null>;
  keepDraft(accountId: string, target: string, answers: DraftAnswers): Promise<KeptDraft>;
  dropDraft(accountId: string, target: string): Promise<void>;
  lastSigned(target: string): Promise<LastSigned | null>;
  /** What a declaration that was read says of its effect on the price; null: nothing. */
  priceEffect(contractKey: string, declarationKey: string): Promise<PriceEffect | null>;
  /** A number no declaration of the organisation had. */
  nextNumber(): Promise<string>;
  addSigned(signed: SignedDeclaration): Promise<void>;
}
