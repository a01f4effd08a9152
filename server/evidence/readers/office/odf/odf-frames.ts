import type { OfficeAttributes } from '../office-visitor.js';
import type { PictureCount } from '../picture-count.js';
import type { OdfManifest } from './odf-manifest.js';

interface OpenFrame {
  picture: string | null;
  object: string | null;
  hasTable: boolean;
}

/**
 * Counts what frames hold (ODF 1.2 part 1, 10.4.2). The contents of a frame are renderings of one thing, the best first: the
 * picture behind an object or a table is its preview.
 */
export class OdfFrames {
  equations = 0;
  charts = 0;
  tables = 0;
  readonly #open: OpenFrame[] = [];

  constructor(
    private readonly manifest: OdfManifest,
    private readonly pictures: PictureCount,
  ) {}

  open(name: string, attributes: OfficeAttributes): void {
    const frame = this.#open.at(-1);
    if (name === 'draw:frame') this.#open.push({ picture: null, object: null, hasTable: false });
    else if (name === 'draw:image' && frame !== undefined)
      frame.picture ??= attributes.get('xlink:href') ?? '';
    else if ((name === 'draw:object' || name === 'draw:object-ole') && frame !== undefined)
      frame.object ??= attributes.get('xlink:href') ?? '';
    else if (name === 'table:table' && attributes.get('table:is-sub-table') !== 'true') {
      this.tables += 1;
      if (frame !== undefined) frame.hasTable = true;
    }
  }

  close(name: string): void {
    if (name !== 'draw:frame') return;
    const frame = this.#open.pop();
    if (frame === undefined || frame.hasTable) return;
    const kind = frame.object === null ? 'other' : this.manifest.kindOf(frame.object);
    if (kind === 'formula') this.equations += 1;
    else if (kind === 'chart') this.charts += 1;
    else if (frame.picture !== null)
      this.pictures.add(frame.picture.replace(/^\.\//, ''), {}, /^[a-z][a-z\d+.-]+:/i.test(frame.picture));
  }
}
