/** Attributes of one element, by name: `r:id`, `val`. It is only good while the element is being opened. */
export interface OfficeAttributes {
  get(name: string): string | undefined;
}

/**
 * What is told of an XML part while its bytes go by. Names have the prefixes of `office-namespaces.ts`, whatever the writer
 * chose: `w:p`, `text:h`.
 */
export interface OfficeVisitor {
  open(name: string, attributes: OfficeAttributes): void;
  /** Text and CDATA between two tags. */
  text(text: string): void;
  close(name: string): void;
}
