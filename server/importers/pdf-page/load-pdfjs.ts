import { dirname, join, sep } from 'node:path';
import { createRequire } from 'node:module';
import type * as PdfJsModule from 'pdfjs-dist/legacy/build/pdf.mjs';

type PdfJs = typeof PdfJsModule;

let loading: Promise<PdfJs> | null = null;

/** The library that reads pages, loaded once and only by a process that reads one. */
export function loadPdfJs(): Promise<PdfJs> {
  loading ??= load();
  return loading;
}

/** Where the package keeps the tables of predefined encodings, for texts in Chinese, Japanese and Korean. */
export function characterMapFolder(): string {
  const library = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return join(dirname(library), 'cmaps') + sep;
}

/** Places of text are products of matrices, which Node has not; the library looks for the class while it loads. */
async function load(): Promise<PdfJs> {
  if (!('DOMMatrix' in globalThis)) {
    const { default: Matrix } = await import('@thednp/dommatrix');
    Object.assign(globalThis, { DOMMatrix: Matrix });
  }
  return withoutDrawingWarnings(() => import('pdfjs-dist/legacy/build/pdf.mjs'));
}

/** It says at loading that it cannot draw, before its own level of warnings can be set. Nothing is drawn here. */
async function withoutDrawingWarnings<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...said: unknown[]): void => {
    if (!/^Warning: Cannot polyfill `(?:ImageData|Path2D)`/.test(String(said[0]))) warn(...said);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
