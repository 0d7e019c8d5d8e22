// Which suite made a report: name and version of the package.

import manifest from '../package.json' with { type: 'json' };

/** Name and version, as `devauth 0.1.0`. */
export const suiteName = `${manifest.name} ${manifest.version}`;
