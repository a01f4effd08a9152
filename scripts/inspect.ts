import { inspectCommand } from '../server/cli/inspect/inspect-command.js';
import { runCommand } from '../server/cli/run-command.js';

await runCommand(inspectCommand);
