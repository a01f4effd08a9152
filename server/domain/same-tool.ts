/**
 * The tool of that name declared before: of several of one name, the first for the first, the second for the second. A tool
 * without a name is called ''.
 * @param names of the tools declared now, of which the one at `index` is looked for
 */
export function sameTool<Tool extends { tool: string | null }>(
  before: readonly Tool[],
  names: readonly string[],
  index: number,
): Tool | undefined {
  const name = (names[index] ?? '').trim();
  const place = names.slice(0, index).filter((one) => one.trim() === name).length;
  return before.filter(({ tool }) => (tool ?? '') === name)[place];
}
