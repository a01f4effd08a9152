type Value = string | number | boolean | readonly string[] | null;

/** A question ready for the database. */
export interface NamedQuery {
  text: string;
  values: Value[];
}

/**
 * Fills a question that names its parameters (`:audit`), with its optional parts, `{if supplier} … {end}`, kept where that
 * value is given. A condition that is left out altogether, instead of one that is true when its parameter is null, lets the
 * planner start from what it names: an EXISTS under an OR is asked row by row.
 * @param values null leaves out the parts that need the value; elsewhere it is the null of SQL.
 */
export function namedQuery(question: string, values: Readonly<Record<string, Value>>): NamedQuery {
  const kept = question.replace(/\{if (\w+)\}([\s\S]*?)\{end\}/g, (_, name: string, part: string) =>
    (values[name] ?? null) === null ? '' : part,
  );
  const names: string[] = [];
  const text = kept.replace(/--[^\n]*|'[^']*'|(?<!:):([a-z]\w*)/gi, (whole: string, name?: string) => {
    if (name === undefined) return whole;
    if (!Object.hasOwn(values, name)) throw new RangeError(`the question names ${name}, which has no value`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, values: names.map((name) => values[name] ?? null) };
}
