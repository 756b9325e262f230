import { houseRules } from "./house-rules/all-rules.ts"
import { importRuleNames } from "./import-rules/check-imports.ts"
import { codeProbes } from "./probes/code.probe.ts"
import { contextProbes } from "./probes/contexts.probe.ts"
import { runToolProbes } from "./probes/external.probe.ts"
import { kindProbes } from "./probes/kinds.probe.ts"
import { layerProbes } from "./probes/layers.probe.ts"
import { runProbes } from "./probes/probe.ts"
import { roomProbes } from "./probes/rooms.probe.ts"
import { diskTree } from "./source-tree.ts"

const probes = [...layerProbes, ...contextProbes, ...kindProbes, ...roomProbes, ...codeProbes]

/** The map is data, not files: context-map.test.ts plants the ring. */
const provenByUnitTest = new Set(["calls-acyclic"])

const probed = new Set(probes.map(({ rule }) => rule))
const ruleNames = [...houseRules.map(({ name }) => name), ...importRuleNames]
const unprobed = ruleNames.filter((name) => !probed.has(name) && !provenByUnitTest.has(name))

const tools = runToolProbes()
const failures = [
  ...unprobed.map((name) => `${name} has no probe; plant a violation of it in tooling/house/probes`),
  ...runProbes(diskTree(), probes),
  ...tools.failures,
]

for (const failure of failures) console.error(failure)
console.log(
  `probes: ${probes.length + tools.count} violations planted, ${failures.length} not as they should be`,
)
if (failures.length > 0) process.exitCode = 1
