import { auditCommand } from '../server/cli/audit/audit-command.js';
import { runCommand } from '../server/cli/run-command.js';

await runCommand(auditCommand);
