import { retrying } from "@haat/platform/retry"
import { crashOnce, type Verdict } from "./crash-run.ts"
import type { Fault } from "./enumerate.ts"
import type { Scenario } from "./scenario.ts"
import { type WarmChild, warmChild } from "./warm-child.ts"
import type { World } from "./world.ts"

/** A process that dies otherwise than it was told to is a finding, too. */
const endedByItself = (error: unknown): Verdict => ({
  ...{ fate: "killed", passed: [], said: "" },
  faults: [error instanceof Error ? error.message : String(error)],
})

/** The next child gets warm while the present one works; one that lived is used again. */
export const nursery = (world: World, actor: string) => {
  const warm = (): Promise<WarmChild> => {
    const child = retrying({ attempts: 3, backoffMs: 1000 }, () => warmChild(actor, world.env))
    child.catch(() => undefined)
    return child
  }
  const waiting = [warm(), warm()]
  return {
    run: async (scenario: Scenario, fault: Fault | undefined): Promise<Verdict> => {
      const child = await (waiting.shift() ?? warm())
      const verdict = await crashOnce({ world, child }, scenario, fault).catch(endedByItself)
      if (verdict.fate === "killed") waiting.push(warm())
      else waiting.unshift(Promise.resolve(child))
      return verdict
    },
    close: async () => {
      for (const child of await Promise.all(waiting)) child.kill()
    },
  }
}

export type Nursery = ReturnType<typeof nursery>
