// What a gate of `make drift` is: one question whether two things that must agree still do.

/** One disagreement. */
export interface Finding {
  /** The file, or what else has drifted. */
  readonly where: string;
  readonly what: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A gate is red when it finds anything, or when it throws. */
export interface Gate {
  /** What must agree, as a short sentence. */
  readonly name: string;
  find(): Promise<readonly Finding[]>;
}

/**
 * Runs the gates and tells what each found.
 *
 * @returns whether all of them are green; without a gate nothing was proved, so that is red as well
 */
export async function runGates(gates: readonly Gate[], tell: (line: string) => void): Promise<boolean> {
  let green = gates.length > 0;
  if (!green) tell('red    no gate to run');
  for (const gate of gates) {
    const findings = await findingsOf(gate);
    tell(`${findings.length === 0 ? 'green' : 'red  '}  ${gate.name}`);
    for (const { where, what, mend } of findings) tell(`       ${where}: ${what}\n         → ${mend}`);
    green &&= findings.length === 0;
  }
  return green;
}

/** A gate that fails to run proves nothing, and must not keep the others from running. */
async function findingsOf(gate: Gate): Promise<readonly Finding[]> {
  try {
    return await gate.find();
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ where: 'the gate itself', what, mend: 'mend the gate: it could not run' }];
  }
}
