// The types as they are published: declarations of what is published, and of what that takes from generated/.
import { join } from 'node:path';
import ts from 'typescript';
import { libraryEntries } from './library.ts';
import { suiteEntries } from './programs.ts';

/** @throws Error with the compiler's words when the sources don't compile */
export function buildTypes(root: string, outDir: string): void {
  const configPath = join(root, 'tsconfig.json');
  const config = ts.readConfigFile(configPath, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const program = ts.createProgram(
    Object.values({ ...libraryEntries, ...suiteEntries }).map((entry) => join(root, entry)),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir, rootDir: root },
  );
  const emitted = program.emit(undefined, (path, text, mark) => {
    // Declarations keep the extensions of the sources, which are not published.
    ts.sys.writeFile(path, text.replace(/(from ['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'), mark);
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...emitted.diagnostics];
  if (problems.length > 0) {
    throw new Error(
      ts.formatDiagnostics(problems, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
      }),
    );
  }
}
