import type { XmlNode } from './xml-tree.js';

interface Condition {
  steps: Step[];
  attribute: string | null;
  values: string[];
}

interface Step {
  name: string;
  where: Condition | null;
}

interface Route {
  steps: Step[];
  attribute: string | null;
}

/** One or more element paths, in order of preference. */
export type ElementPath = readonly Route[];

/** Where a path led: the element, and its trimmed text or that of the attribute asked for. */
export interface Found {
  node: XmlNode;
  text: string;
}

/**
 * Compiles paths such as `cac:Party/cbc:ID`, `cbc:InvoicedQuantity/@unitCode` and
 * `ram:SpecifiedTaxRegistration/ram:ID[@schemeID=VA|VAT]`, where `[a/b=x|y]` keeps the elements whose `a/b` holds one
 * of the values. `.` is the element itself. Tables are written in these; a fault in one throws when the program starts.
 */
export function elementPath(...routes: string[]): ElementPath {
  return routes.map((route) => {
    const { steps, attribute } = compile(route);
    return { steps, attribute };
  });
}

function compile(route: string): Route {
  const parts = route.match(/(?:[^/[\]]|\[[^\]]*\])+/g) ?? [];
  if (parts.join('/') !== route) throw new SyntaxError(`element path: cannot read "${route}"`);
  const last = parts.at(-1);
  const attribute = last?.startsWith('@') === true ? last.slice(1) : null;
  const elements = attribute === null ? parts : parts.slice(0, -1);
  return { steps: elements.filter((part) => part !== '.').map(compileStep), attribute };
}

function compileStep(part: string): Step {
  const match = /^([\w*]+:?\w+)(?:\[([^=\]]+)=([^\]]+)\])?$/.exec(part);
  const name = match?.[1];
  if (name === undefined) throw new SyntaxError(`element path: cannot read "${part}"`);
  const [, , subject, values] = match ?? [];
  if (subject === undefined || values === undefined) return { name, where: null };
  return { name, where: { ...compile(subject), values: values.split('|') } };
}

/** Every element that the first successful route leads to, in document order. */
export function selectAll(from: XmlNode, path: ElementPath): XmlNode[] {
  for (const route of path) {
    const nodes = walk(from, route.steps);
    if (nodes.length > 0) return nodes;
  }
  return [];
}

/** The first element or attribute with a text, routes in order. An empty element counts as absent. */
export function selectText(from: XmlNode, path: ElementPath): Found | null {
  for (const route of path)
    for (const node of walk(from, route.steps)) {
      const text = textAt(node, route.attribute);
      if (text !== '') return { node, text };
    }
  return null;
}

/** Every text that any route leads to. */
export function selectTexts(from: XmlNode, path: ElementPath): Found[] {
  return path.flatMap((route) =>
    walk(from, route.steps)
      .map((node) => ({ node, text: textAt(node, route.attribute) }))
      .filter((found) => found.text !== ''),
  );
}

function walk(from: XmlNode, steps: readonly Step[]): XmlNode[] {
  let nodes = [from];
  for (const step of steps) {
    const next: XmlNode[] = [];
    for (const node of nodes)
      for (const child of node.children)
        if (child.name === step.name && (step.where === null || holds(child, step.where))) next.push(child);
    nodes = next;
    if (nodes.length === 0) return nodes;
  }
  return nodes;
}

function holds(node: XmlNode, where: Condition): boolean {
  return walk(node, where.steps).some((one) => where.values.includes(textAt(one, where.attribute)));
}

function textAt(node: XmlNode, attribute: string | null): string {
  return (attribute === null ? node.text : (node.attributes.get(attribute) ?? '')).trim();
}
