/** What the list of invoices may be narrowed to and sorted by, as the address and the API write it. */
export const CLASSES = ['fact', 'question'] as const;
export const AWAITS = ['payment'] as const;
export const SORTS = ['-atStake', 'dueDate', '-issueDate', '-received'] as const;

export interface InvoiceChoices {
  q?: string | undefined;
  class?: (typeof CLASSES)[number] | undefined;
  /** Those that wait to be paid alone. */
  awaits?: (typeof AWAITS)[number] | undefined;
  sort?: (typeof SORTS)[number] | undefined;
  contract?: string | undefined;
  supplier?: string | undefined;
  after?: string | undefined;
}
