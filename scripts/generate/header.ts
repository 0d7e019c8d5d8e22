// The first lines of every generated file.

/** Says where the file comes from and how to change it. `role` is one sentence. */
export function header(source: string, role: string): string {
  return `// Generated from ${source}: do not edit. Change the source and run \`make generate\`.\n// ${role}\n\n`;
}
