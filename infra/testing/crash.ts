import "../engine-addresses.ts"
import { parseArgs } from "node:util"
import { runCrashes } from "@haat/runtime/ordering/testing/crash/crash-plan"

process.env.NODE_ENV ??= "test"

/**
 * `npm run crash [-- --share 0.1 --seed 7 --only webhook]` on running engines, in a namespace of its own: every
 * failpoint of every scenario, each a process that dies or loses an answer there.
 */
const { values } = parseArgs({
  options: { share: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
})
const { failed } = await runCrashes({
  share: Number(values.share ?? 1),
  seed: Number(values.seed ?? Date.now() % 100_000),
  only: values.only ?? "",
  namespace: "haat_crash_test",
  say: (line) => console.log(line),
})
process.exit(failed.length === 0 ? 0 : 1)
