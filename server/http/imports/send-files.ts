import { createHash } from 'node:crypto';
import { receiveUpload } from '../../usecases/jobs/receive-upload.js';
import { once, viewerOf, type Call } from '../operation.js';
import { HttpProblem } from '../problem.js';
import { spoolFiles } from './spool-files.js';

/**
 * Receives files whole, then keeps them and their job in one transaction: what is answered is kept. The same request sent
 * again under its idempotency key gives the import of the first.
 */
export async function sendFiles(call: Call): Promise<{ status: number; importId: string }> {
  const { accountId } = viewerOf(call);
  const leave = call.services.sendingSlots.take(accountId);
  if (leave === null) throw new HttpProblem('too-many-requests', NO_PLACE, [], { 'Retry-After': '5' });
  try {
    return await receiveFiles(call);
  } finally {
    leave();
  }
}

async function receiveFiles(call: Call): Promise<{ status: number; importId: string }> {
  const { orgId, accountId } = viewerOf(call);
  const spooled = await spoolFiles(call.req, call.services.folder, call.services.sending);
  const { files } = spooled;
  try {
    const bytes = createHash('sha256');
    for (const { name, sha256 } of files) bytes.update(`${name}\0${sha256}\n`);
    const kept = await call.services.unit.within(orgId, (stores) =>
      once(
        stores,
        call,
        'sendFiles',
        async () => {
          const importId = await receiveUpload(stores, { kind: 'upload', byAccount: accountId, files });
          const subject = { import: importId, files: String(files.length) };
          await stores.events.add({ accountId, action: 'send-files', subject });
          return { status: 202, answer: { importId } };
        },
        bytes.digest('hex'),
      ),
    );
    return { status: kept.status, importId: (kept.answer as { importId: string }).importId };
  } finally {
    await spooled.remove();
  }
}

const NO_PLACE = {
  fr: 'Trop d’envois sont en cours. Rien n’a été gardé de celui-ci ; recommencez-le quand un autre est fini.',
  en: 'Too many sendings are under way. Nothing was kept of this one; send it again when another has ended.',
};
