// Every scenario that a client is put to, by its name.

import type { DialectName } from '../../generated/index.ts';
import { credentialScenarios } from './credentials.ts';
import { endingScenarios } from './endings.ts';
import { pollingScenarios } from './polling.ts';
import { responseScenarios } from './responses.ts';
import type { Scenario } from './scenario.ts';

const scenarios = {
  ...pollingScenarios,
  ...endingScenarios,
  ...responseScenarios,
  ...credentialScenarios,
} as const;

/** The name of a scenario that exists. */
export type ScenarioId = keyof typeof scenarios;

/** The scenario of a name. */
export function scenario(id: ScenarioId): Scenario {
  return scenarios[id];
}

/** The names of the scenarios of a dialect, those that take longest first. */
export function scenarioIds(dialect: DialectName): readonly ScenarioId[] {
  return Object.keys(scenarios)
    .filter((id): id is ScenarioId => Object.hasOwn(scenarios, id))
    .filter((id) => scenario(id).dialects.includes(dialect))
    .toSorted((one, other) => scenario(other).seconds - scenario(one).seconds);
}
