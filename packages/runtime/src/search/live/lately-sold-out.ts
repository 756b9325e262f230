import type { Inventory, WhereLeft } from "@haat/domain/inventory"
import { keepFresh } from "@haat/platform/fresh"
import { logFor } from "@haat/platform/log"

/** Whoever asks knows what sold out up to twice as long ago; for this moment the marks of the page's own cards stand in. */
const everyMs = 50
const firstWaitMs = 40

const nothing: WhereLeft = new Map()

/**
 * What sold out in the last moments, kept in the process: no search waits for Redis to begin. Where it can't be read nothing is left
 * out, for an old list would hide what is back.
 */
export const latelySoldOut = (
  { soldOutLately }: Pick<Inventory, "soldOutLately">,
  now?: () => number,
): (() => Promise<WhereLeft>) => {
  const log = logFor("search")
  let isAway = false
  const load = async (): Promise<WhereLeft> => {
    try {
      const lately = await soldOutLately()
      isAway = false
      return lately
    } catch (error) {
      if (!isAway) log.warn({ err: error }, "what sold out lately can't be read")
      isAway = true
      return nothing
    }
  }
  return keepFresh({
    ...{ load, first: nothing, everyMs, firstWaitMs, onFault: () => undefined },
    ...(now === undefined ? {} : { now }),
  })
}
