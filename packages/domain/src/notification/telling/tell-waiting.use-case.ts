import type { NotificationEdge, StockNear, Watches } from "../ports.ts"
import type { Watching } from "../watch.model.ts"
import { chooseTold, type InLine } from "./choose-told.rule.ts"

type TellPorts = {
  readonly watches: Watches
  readonly near: Pick<StockNear, "pilesOf" | "reachOf">
  readonly clock: NotificationEdge["clock"]
}

const pageSize = 500
const skusAtOnce = 200

/**
 * Tells those whose turn it is. Every step is safe to repeat and to run beside itself: who was told no longer waits,
 * and a unit that somebody was told of is not counted again until their turn is over.
 */
export const makeTellWaiting = ({
  watches,
  near,
  clock,
}: TellPorts): Pick<Watching, "tellRestocked" | "tellWaiting"> => {
  const reachFor = async (line: readonly InLine[], now: Date) => {
    const pincodes = [...new Set(line.map(({ pincode }) => pincode))]
    return new Map(
      await Promise.all(
        pincodes.map(async (pincode) => [pincode, await near.reachOf(pincode, now)] as const),
      ),
    )
  }

  const tellLine = async (sku: string): Promise<number> => {
    const piles = (await near.pilesOf([sku])).get(sku) ?? []
    let told = 0
    let behind: Parameters<Watches["line"]>[1] = null
    while (piles.some(({ available }) => available > 0)) {
      const now = clock.now()
      const line = await watches.line(sku, behind)
      const [turns, reach] = await Promise.all([watches.turns(sku, now), reachFor(line, now)])
      const chosen = chooseTold({ line, piles, turns, reach })
      if (chosen.length > 0) told += await watches.tell(chosen, now)
      behind = line.at(-1) ?? null
      if (line.length < pageSize) break
    }
    return told
  }

  return {
    tellRestocked: async (events) => {
      const asked = await watches.among(events.map(({ sku }) => sku))
      let told = 0
      for (const { sku, warehouseId, at } of events.filter((event) => asked.has(event.sku))) {
        await watches.endTurns({ sku, warehouseId, before: at })
        told += await tellLine(sku)
      }
      return told
    },
    tellWaiting: async () => {
      let told = 0
      let after = ""
      for (;;) {
        const skus = await watches.skus(after, skusAtOnce)
        const last = skus.at(-1)
        if (last === undefined) return told
        const piles = await near.pilesOf(skus)
        const here = skus.filter((sku) => piles.get(sku)?.some(({ available }) => available > 0))
        for (const sku of here) told += await tellLine(sku)
        after = last
      }
    },
  }
}
