/** `node --import` this file to run a TypeScript source as it is; see `typescript-hooks.mjs`. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
