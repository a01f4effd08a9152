import { NotMeasuredFile } from '../../../not-measured-file.js';
import type { OfficePackage } from '../office-package.js';
import type { OfficeVisitor } from '../office-visitor.js';

/** What the parts of an OpenDocument file are, by its manifest (ODF 1.2 part 3, 4.2). */
export class OdfManifest implements OfficeVisitor {
  readonly #types = new Map<string, string>();
  #isEncrypted = false;

  private constructor(private readonly pack: OfficePackage) {}

  /** Reads it. Throws NotMeasuredFile `encrypted`: without the password the parts say nothing. */
  static async of(pack: OfficePackage): Promise<OdfManifest> {
    const manifest = new OdfManifest(pack);
    await pack.readXml('META-INF/manifest.xml', manifest);
    if (manifest.#isEncrypted) throw new NotMeasuredFile('encrypted');
    return manifest;
  }

  /** What an object inside the document is, by the address that a frame gives: `./Object 1`. */
  kindOf(href: string): 'formula' | 'chart' | 'other' {
    const type = this.#types.get(href.replace(/^\.\//, '').replace(/\/$/, '')) ?? '';
    if (type.endsWith('.formula')) return 'formula';
    return type.endsWith('.chart') ? 'chart' : 'other';
  }

  /** Macros in Basic or in another language; the lists that every document may have are none. */
  get hasMacros(): boolean {
    return this.pack.parts.some((part) =>
      /^(?:Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+\.xml|Scripts\/.*[^/])$/.test(part),
    );
  }

  open(name: string, attributes: { get(name: string): string | undefined }): void {
    if (name === 'manifest:encryption-data') this.#isEncrypted = true;
    if (name !== 'manifest:file-entry') return;
    const path = (attributes.get('manifest:full-path') ?? '').replace(/\/$/, '');
    this.#types.set(path, attributes.get('manifest:media-type') ?? '');
  }

  text(): void {
    // A manifest has none.
  }

  close(): void {
    // Nothing depends on the nesting.
  }
}
