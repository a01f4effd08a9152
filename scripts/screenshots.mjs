/**
 * `node scripts/screenshots.mjs FOLDER LINK…`: pictures of every page behind each sign-in link, at 1440, 1024 and 390 pixels,
 * in both schemes, with what the browser and axe-core complain of. The links are those that `npm run demo` prints.
 */
import '../test/support/register-typescript.mjs';

const { takeScreenshots } = await import('../test/screenshots/take-screenshots.ts');
const [folder, ...links] = process.argv.slice(2);
if (folder === undefined || links.length === 0) {
  process.stderr.write('usage: node scripts/screenshots.mjs FOLDER LINK…\n');
  process.exit(2);
}
const told = await takeScreenshots(folder, links);
for (const one of told) process.stdout.write(`${one}\n`);
process.exit(told.length === 0 ? 0 : 1);
