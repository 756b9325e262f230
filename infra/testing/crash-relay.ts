import { join } from "node:path"
import { repoRoot } from "../paths.ts"
import { run } from "../process/run.ts"

export const relayScenario = "relay: taken away at random"

const test = ["packages/runtime/src/shared/crash.int.test.ts", "-t", "taken away"]

/**
 * The relay is no process of ours and has no failpoints: a test on engines of its own takes it away while both stores are
 * written to. The same test strikes five times in each `npm test`. True when everything that was committed arrived.
 */
export const strikeRelay = async (kills: number, seed: string): Promise<boolean> => {
  const vitest = join(repoRoot, "node_modules/.bin/vitest")
  const env = { ...process.env, HAAT_RELAY_KILLS: String(kills), HAAT_RELAY_SEED: seed }
  const began = performance.now()
  const { code, out } = await run(vitest, ["run", "--project", "int", ...test], { cwd: repoRoot, env })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`  ${relayScenario}: ${kills} times in ${seconds} s, seed ${seed}`)
  if (code !== 0) console.log(`FAIL ${relayScenario}\n${out.slice(-4000)}`)
  return code === 0
}
