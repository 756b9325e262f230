import type { Inventory } from "@haat/domain/inventory"
import { logFor } from "@haat/platform/log"
import { keepFresh } from "./keep-fresh.ts"

/** Whoever asks knows what sold out up to twice as long ago; for this moment the marks of the page's own cards stand in. */
const everyMs = 50
const firstWaitMs = 40

const nothing: ReadonlySet<string> = new Set()

/**
 * What sold out in the last moments, kept in the process: no search waits for Redis to begin. Where it can't be read nothing is left
 * out, for an old list would hide what is back.
 */
export const latelySoldOut = (
  { soldOutLately }: Pick<Inventory, "soldOutLately">,
  now?: () => number,
): (() => Promise<ReadonlySet<string>>) => {
  const log = logFor("search")
  let isAway = false
  const load = async (): Promise<ReadonlySet<string>> => {
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
