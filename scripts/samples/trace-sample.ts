import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AiTrace, FileRole, TraceStrength } from '../../server/domain/file-evidence.js';
import type { DeliveredContent, MetadataEntry } from '../../server/evidence/delivered-content.js';
import { readEvidence } from '../../server/evidence/read-evidence.js';
import { findTraces } from '../../server/evidence/traces/find-traces.js';

/** What one sample of traces should give: `expected.json` beside the samples. */
export interface TraceSample {
  file: string;
  /** Role of the file; `…-metadata`, `repo-listing` and `docx-text` stand for what a reader would return. */
  kind: string;
  label: 'trace' | 'lookalike' | 'ambiguous' | 'declaration';
  findings: { rule: string; strength: TraceStrength; token: string; count: number }[];
}

/** Roles by which a sample is read as it is. */
const READ_AS: Readonly<Record<string, FileRole>> = {
  report: 'report',
  readme: 'readme',
  docs: 'docs',
  changelog: 'docs',
  code: 'code',
  template: 'template',
  test: 'test',
  data: 'data',
  mail: 'mail',
  patch: 'patch',
};

/** What is found in a sample: by the readers of the product, or in the content that the sample stands for. */
export async function tracesOfSample(folder: string, { file, kind }: TraceSample): Promise<AiTrace[]> {
  const path = join(folder, file);
  const role = READ_AS[kind];
  if (role !== undefined) {
    const { size } = await stat(path);
    return (await readEvidence({ name: file, path, byteLength: size }, role)).traces;
  }
  const content = standIn(kind, file, await readFile(path, 'utf8'));
  return findTraces(content, kind === 'repo-listing' ? 'code' : 'report', file).traces;
}

/** The content that a reader of images, office files or archives would return. */
function standIn(kind: string, file: string, text: string): DeliveredContent {
  const content: DeliveredContent = {
    measured: { reader: 'stand-in', versions: {} },
    blocks: [],
    links: [],
    metadata: [],
    commits: [],
    paths: [],
  };
  if (kind === 'docx-text') {
    const at = (line: number) => ({ file: file.replace(/\.[a-z]+$/u, '.docx'), line });
    content.blocks = text.split('\n').map((one, index) => ({ role: 'body', text: one, at: at(index + 1) }));
  } else if (kind === 'repo-listing') {
    content.paths = (JSON.parse(text) as { paths: string[] }).paths;
  } else content.metadata = fieldsOf(JSON.parse(text), '', file);
  return content;
}

/** The fields of a nested object, each under its path. */
function fieldsOf(value: unknown, name: string, file: string): MetadataEntry[] {
  if (typeof value !== 'object' || value === null)
    return [{ name, value: String(value), at: { file, path: name } }];
  return Object.entries(value).flatMap(([key, inside]) =>
    fieldsOf(inside, name === '' ? key : `${name}:${key}`, file),
  );
}
