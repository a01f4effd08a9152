import { EventEmitter } from 'node:events';
import type { ChangeNews } from '../usecases/change-news.js';
import type { ServerAddress } from './embedded/server-address.js';
import { listen } from './listen.js';

/** Written by `tellChange` of the jobs. */
const CHANNELS = ['declic_import', 'declic_audit'];

/** One connection hears the news of all organisations and hands each to whoever follows that one. */
export async function openChangeNews(
  connection: string | ServerAddress,
  onFault: (error: unknown) => void,
): Promise<ChangeNews & { close(): Promise<void> }> {
  const news = new EventEmitter();
  news.setMaxListeners(0);
  const heard = await listen({
    connection,
    applicationName: 'declic-news',
    channels: CHANNELS,
    tell: (_channel, payload) => news.emit(payload.split(':')[0] ?? ''),
    onFault,
  });
  return {
    follow(orgId, onNews) {
      news.on(orgId, onNews);
      return () => news.off(orgId, onNews);
    },
    close: () => heard.close(),
  };
}
