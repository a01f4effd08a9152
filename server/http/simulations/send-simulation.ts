import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { notFound } from '../../usecases/refusal.js';
import { viewerOf, type Call } from '../operation.js';
import { sendPrivateFile } from '../send-private-file.js';

export const WORKBOOK_MEDIA = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Sends a simulation as a workbook. It is written to a private file first: the connection of the database is given back before a
 * slow receiver reads.
 * @throws Refusal `not-found`, also while it is not done
 */
export async function sendSimulation(call: Call, id: string): Promise<void> {
  const { res, services, lang } = call;
  const { orgId, sight } = viewerOf(call);
  const path = join(services.folder, `simulation-${randomUUID()}.xlsx`);
  try {
    const code = await services.reads.withSimulation(orgId, sight, id, async (view, lists) => {
      await services.simulationWorkbook(view, lists, { path, lang });
      return view.asked.code;
    });
    if (code === undefined) throw notFound();
    res.status(200).type(WORKBOOK_MEDIA);
    res.attachment(`${{ fr: 'simulation', en: 'simulation' }[lang]}-${code}-${id}.xlsx`);
    await sendPrivateFile(res, path);
  } finally {
    await rm(path, { force: true });
  }
}
