/** What a line may end after: a folder, a sign between words, a dot that does not begin the extension of a file. */
const SEPARATOR = /(?<=[/_-]|\.(?![A-Za-z0-9]{1,5}(?:[\s,]|$)))/u;

/** A name of a file or a path in pieces, each of which stays whole; together they are the text. */
export const breakablePieces = (text: string): string[] => text.split(SEPARATOR).filter((one) => one !== '');
