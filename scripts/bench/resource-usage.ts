// `node --import resource-usage.ts …`: writes what the process has used into USAGE_FILE when it exits.

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  writeFileSync(process.env.USAGE_FILE ?? '', JSON.stringify(process.resourceUsage()));
});
