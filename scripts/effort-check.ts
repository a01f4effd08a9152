import { effortCheckCommand } from '../server/cli/effort-check/effort-check-command.js';
import { runCommand } from '../server/cli/run-command.js';

await runCommand(effortCheckCommand);
