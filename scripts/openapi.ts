import { writeFile } from 'node:fs/promises';
import { openApiDocument } from '../server/http/open-api.js';

/** `node dist/scripts/openapi.js FILE`: writes the description of the API, from which the web's client is generated. */
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('A file to write is expected.');
await writeFile(file, `${JSON.stringify(openApiDocument(), null, 2)}\n`);
