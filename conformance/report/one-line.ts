// Texts of a target in one line: what it sends must not make lines of its own in a report.

/** The text with every run of white space as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
