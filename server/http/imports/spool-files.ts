import busboy from 'busboy';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '../../usecases/jobs/receive-upload.js';
import { HttpProblem } from '../problem.js';
import type { SendingLimits } from '../sending-limits.js';
import { watchPace } from './watch-pace.js';

const MEGABYTE = 1_048_576;

/** Files of an upload on this machine, in the order they were sent. */
export interface SpooledFiles {
  files: ReceivedFile[];
  /** Removes them. Must be called. */
  remove(): Promise<void>;
}

/**
 * Writes the files of a form to a private folder as they come, hashed on the way: memory does not grow with them.
 * @param below a folder that is swept should this process be killed
 * @throws HttpProblem `invalid-request`, `body-too-large`, `request-too-slow`; nothing stays then, nor when the sender leaves
 */
export async function spoolFiles(req: Request, below: string, limits: SendingLimits): Promise<SpooledFiles> {
  const folder = await mkdtemp(join(below, 'upload-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const files = await readForm(req, folder, limits);
    if (files.length === 0) throw new HttpProblem('invalid-request', NO_FILE);
    return { files, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function readForm(req: Request, folder: string, limits: SendingLimits): Promise<ReceivedFile[]> {
  const form = openForm(req, limits);
  const written: Promise<ReceivedFile>[] = [];
  const budget = { left: limits.totalMegabytes * MEGABYTE };
  let fault: HttpProblem | undefined;
  const refuse = (problem: HttpProblem): void => {
    fault ??= problem;
    req.unpipe(form);
    // Told from inside the parser, which goes on writing to what it would have lost.
    process.nextTick(() => form.destroy(problem));
  };
  form.on('file', (_field, stream, { filename }) => {
    const path = join(folder, `${written.length}.upload`);
    stream.on('limit', () => {
      refuse(tooLarge(filename));
    });
    const writing = writeFile(stream, path, filename, budget, refuse);
    // Told by `Promise.all` below; until then it must not end the process.
    writing.catch(() => undefined);
    written.push(writing);
  });
  form.on('filesLimit', () => {
    refuse(new HttpProblem('body-too-large', tooMany(limits.files)));
  });
  const endWatch = watchPace(req, limits, () => {
    refuse(new HttpProblem('request-too-slow', TOO_SLOW));
  });
  try {
    await pipeline(req, form);
    return await Promise.all(written);
  } catch (error) {
    await Promise.allSettled(written);
    throw fault ?? (error instanceof HttpProblem ? error : new HttpProblem('invalid-request', CUT_SHORT));
  } finally {
    endWatch();
  }
}

function openForm(req: Request, { files, fileMegabytes }: SendingLimits): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      // A folder's files keep their path.
      preservePath: true,
      defParamCharset: 'utf8',
      limits: {
        files,
        // The parser refuses a file that reaches the figure; one of just the limit is taken.
        fileSize: fileMegabytes * MEGABYTE + 1,
        fields: 0,
        parts: files + 1,
        headerPairs: 20,
      },
    });
  } catch {
    throw new HttpProblem('invalid-request', NO_FORM);
  }
}

async function writeFile(
  stream: Readable & { truncated?: boolean },
  path: string,
  filename: string | undefined,
  budget: { left: number },
  refuse: (problem: HttpProblem) => void,
): Promise<ReceivedFile> {
  const hash = createHash('sha256');
  let byteLength = 0;
  const count = new Transform({
    transform(piece: Buffer, _encoding, done) {
      byteLength += piece.length;
      budget.left -= piece.length;
      if (budget.left < 0) refuse(tooLarge(filename));
      hash.update(piece);
      done(null, piece);
    },
  });
  await pipeline(stream, count, createWriteStream(path, { mode: 0o600 }));
  return { name: nameOf(filename), path, sha256: hash.digest('hex'), byteLength, part: 'any' };
}

/** Windows browsers of old send the whole path of a file; a folder's path stays. */
const nameOf = (filename: string | undefined): string => {
  const name = (filename ?? '').normalize('NFC').replaceAll('\\', '/');
  return name === '' ? 'sans-nom' : name;
};

const NO_FORM = {
  fr: 'Des fichiers sont attendus, dans un formulaire multipart/form-data.',
  en: 'Files are expected, in a multipart/form-data form.',
};
const NO_FILE = { fr: 'Aucun fichier n’a été reçu.', en: 'No file was received.' };
const CUT_SHORT = {
  fr: 'L’envoi s’est interrompu. Rien n’a été gardé ; recommencez-le.',
  en: 'The sending stopped short. Nothing was kept; send it again.',
};
const TOO_SLOW = {
  fr: 'Ces fichiers arrivaient trop lentement. Rien n’a été gardé ; envoyez-les de nouveau, en moins grand nombre.',
  en: 'These files came too slowly. Nothing was kept; send them again, fewer at a time.',
};

function tooLarge(filename: string | undefined): HttpProblem {
  const name = nameOf(filename).slice(0, 200);
  return new HttpProblem('body-too-large', {
    fr: `Le fichier ${name} dépasse ce qu’un envoi peut contenir. Rien n’a été gardé.`,
    en: `The file ${name} is more than one sending may hold. Nothing was kept.`,
  });
}

const tooMany = (files: number): { fr: string; en: string } => ({
  fr: `Un envoi contient au plus ${files} fichiers. Rien n’a été gardé.`,
  en: `One sending holds at most ${files} files. Nothing was kept.`,
});
