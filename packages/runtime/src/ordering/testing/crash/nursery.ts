import { retrying } from "@haat/platform/retry"
import type { Act } from "./acts.ts"
import { type ActorKind, bundleActor } from "./bundled-actor.ts"
import { crashOnce, type Verdict } from "./crash-run.ts"
import type { Fault } from "./enumerate.ts"
import type { Scenario } from "./scenario.ts"
import { type WarmChild, warmChild } from "./warm-child.ts"
import type { World } from "./world.ts"

/** A process that dies otherwise than it was told to is a finding, too. */
const endedByItself = (error: unknown): Verdict => ({
  ...{ fate: "killed", passed: [], said: "" },
  faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
})

/** Processes of one kind: the next gets warm while the present one works; one that lived is used again. */
const pool = async (world: World, kind: ActorKind) => {
  const { path, remove } = await bundleActor(kind)
  const warm = (): Promise<WarmChild> => {
    const child = retrying({ attempts: 3, backoffMs: 1000 }, () => warmChild({ path, kind }, world.env))
    child.catch(() => undefined)
    return child
  }
  const waiting = [warm(), warm()]
  return {
    take: () => waiting.shift() ?? warm(),
    giveBack: (child: WarmChild) => void waiting.unshift(Promise.resolve(child)),
    replace: () => void waiting.push(warm()),
    close: async () => {
      for (const child of await Promise.all(waiting)) child.kill()
      await remove()
    },
  }
}

/** All processes under test. Those of a kind are started when the first is needed. */
export const nursery = (world: World) => {
  const pools = new Map<ActorKind, ReturnType<typeof pool>>()
  const poolOf = (kind: ActorKind) => {
    const known = pools.get(kind) ?? pool(world, kind)
    pools.set(kind, known)
    return known
  }
  return {
    run: async (scenario: Scenario, fault: Fault | undefined): Promise<Verdict> => {
      const own = await poolOf(scenario.actor ?? "orders")
      const child = await own.take()
      /** Another process does the same again, undisturbed. */
      const again = async (act: Act): Promise<void> => {
        const other = await own.take()
        const end = await other.obey({ carts: [], act, failpoint: undefined })
        own.giveBack(other)
        if (end.kind === "lived" && end.report.error !== undefined) throw new Error(end.report.error)
      }
      const verdict = await crashOnce({ world, child, again }, scenario, fault).catch(endedByItself)
      if (verdict.fate === "killed") own.replace()
      else own.giveBack(child)
      return verdict
    },
    close: async () => {
      for (const one of await Promise.all(pools.values())) await one.close()
    },
  }
}

export type Nursery = ReturnType<typeof nursery>
