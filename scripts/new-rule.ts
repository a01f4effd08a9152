import { EXIT } from '../server/cli/exit-status.js';
import { runCommand } from '../server/cli/run-command.js';
import { projectRoot } from '../server/project-root.js';
import { newRule } from './new-rule/new-rule.js';

await runCommand(async (args, lang) => {
  process.stderr.write(await newRule(projectRoot(), args, lang));
  return EXIT.done;
});
