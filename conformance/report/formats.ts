// The files that REPORT gets, and whom each is for.

/** What stands in the folder that REPORT names. Bodies that are too long for a command line stand beside them. */
export const formats = {
  'report.html': 'a page for people, in one file that needs no network',
  'report.json': 'for programs, and for `BASELINE`; `devauth/report.schema.json` is its schema',
  'report.sarif': 'for code scanning, as SARIF 2.1.0',
  'junit.xml': "for a CI's own view of tests",
  'summary.md': 'for a comment, or the summary page of a job',
  'fleet.json': 'of `TARGETS` only, above the folders of its targets: what `devauth merge` joins',
} as const;

/** The name of such a file. */
export type FormatName = keyof typeof formats;
