/** Tells that an import or an audit of an organisation moved on. News may be missed: look from time to time as well. */
export interface ChangeNews {
  /** @returns how to stop following */
  follow(orgId: string, onNews: () => void): () => void;
}
