import { err, ok } from "../../shared/index.ts"
import type { Goods, NotificationEdge, StockNear, Watches, WatchLinks } from "../ports.ts"
import { type Good, WATCH_LIMIT, type Watch, type Watching, type WatchView } from "../watch.model.ts"

type WatchPorts = {
  readonly watches: Watches
  readonly goods: Goods
  readonly near: Pick<StockNear, "isPlace">
  readonly links: Pick<WatchLinks, "watchIdOf">
  readonly clock: NotificationEdge["clock"]
}

const notFound = err({ code: "WATCH_NOT_FOUND" } as const)

const viewOf = ({ id, sku, pincode, state, since }: Watch, good: Good | undefined): WatchView => ({
  ...{ id, sku, pincode, state, since },
  product: good ? { title: good.title, slug: good.slug, options: good.options } : null,
})

/** What a guest's link names; a link of nobody's and one that is over look the same. */
const makeByToken =
  ({ watches, links }: Pick<WatchPorts, "watches" | "links">) =>
  async (token: string): Promise<Watch | null> => {
    const id = links.watchIdOf(token)
    const watch = id === null ? null : await watches.find(id)
    return watch?.watcher.email == null ? null : watch
  }

/** Waiting for goods: asking, seeing, ending it. A guest's asking counts once the mailbox has confirmed it. */
export const makeWatchSku = ({
  watches,
  goods,
  near,
  links,
  clock,
}: WatchPorts): Pick<
  Watching,
  "watchSku" | "listWatches" | "endWatch" | "openWatch" | "confirmWatch" | "endWatchOf"
> => {
  const byToken = makeByToken({ watches, links })
  const openWatch: Watching["openWatch"] = async (token) => {
    const watch = await byToken(token)
    if (!watch) return notFound
    const [good] = await goods([watch.sku])
    return ok(viewOf(watch, good))
  }
  return {
    openWatch,
    watchSku: async ({ sku, pincode, customerId, email }) => {
      if ((await goods([sku])).length === 0) return err({ code: "UNKNOWN_SKU", sku })
      if (!(await near.isPlace(pincode))) return err({ code: "UNKNOWN_PINCODE", pincode })
      const watcher =
        customerId === null ? { customerId, email: email.trim().toLowerCase() } : { customerId, email: null }
      const kept = await watches.ask({ sku, pincode, watcher }, WATCH_LIMIT, clock.now())
      return kept ? ok(null) : err({ code: "TOO_MANY_WATCHES", limit: WATCH_LIMIT })
    },
    listWatches: async (customerId) => {
      const all = await watches.listOf(customerId)
      const found = new Map(
        (await goods([...new Set(all.map(({ sku }) => sku))])).map((one) => [one.sku, one]),
      )
      return all.map((watch) => viewOf(watch, found.get(watch.sku)))
    },
    endWatch: async (customerId, watchId) =>
      (await watches.remove(watchId, customerId)) ? ok(null) : notFound,
    confirmWatch: async (token) => {
      const watch = await byToken(token)
      if (!watch) return notFound
      await watches.confirm(watch.id, clock.now())
      return openWatch(token)
    },
    endWatchOf: async (token) => {
      const watch = await byToken(token)
      return watch && (await watches.remove(watch.id)) ? ok(null) : notFound
    },
  }
}
