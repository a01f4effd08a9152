/** What a declaration is known by. */
export interface DeclarationKey {
  contractKey: string;
  /** Its reference; of one without, what stands for it (`declaration_key`). */
  ref: string;
}
