import { runCommand } from './cli/run-command.js';
import { serveCommand } from './cli/serve/serve-command.js';

await runCommand(serveCommand, { serves: true });
