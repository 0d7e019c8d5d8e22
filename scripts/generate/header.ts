// The first lines of every generated file.

/** Says where the file comes from and how to change it. `role` is one sentence; a template brings its own. */
export function header(source: string, role?: string): string {
  const notice = `// Generated from ${source}: do not edit. Change the source and run \`make generate\`.\n`;
  return role === undefined ? notice : `${notice}// ${role}\n\n`;
}
