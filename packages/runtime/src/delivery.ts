import { makeNetworkStore, makeTableArchive, makeTableCopies } from "@haat/db/delivery"
import {
  type Delivery,
  makeHoldTable,
  makePromiseDelivery,
  makePublishNetwork,
  makeRefreshNetwork,
  type Network,
} from "@haat/domain/delivery"
import { systemClock } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { shortestPaths } from "./delivery/shortest-paths.ts"
import { zoneOffset } from "./delivery/zone-offset.ts"
import type { Clients } from "./shared/index.ts"

const checkEveryMs = 2000

const publisher = (clients: Clients) => {
  const log = logFor("delivery")
  const network = makeNetworkStore(clients.mysql())
  const archive = makeTableArchive(clients.mysql())
  const copies = makeTableCopies(clients.redis())
  const publish = makePublishNetwork({
    clock: systemClock,
    ids: { uuid: newId, code: publicCode },
    network,
    archive,
    copies,
    pathsFrom: shortestPaths,
    zoneOffset,
    onCopyFailed: (error) => log.warn({ err: error }, "promise table is published, its copy is not"),
  })
  const refreshNetwork = makeRefreshNetwork({ network, archive, copies, publish })
  return { archive, copies, publish, refreshNetwork }
}

/** Delivery's front door. The promise table is loaded on first use and swapped when a newer one is published. */
export const createDelivery = (clients: Clients): Delivery => {
  const log = logFor("delivery")
  const { archive, copies, publish, refreshNetwork } = publisher(clients)
  const current = makeHoldTable({
    clock: systemClock,
    sources: [copies, archive],
    onFault: (fault) => log.warn({ err: fault }, "promise table could not be read"),
    checkEveryMs,
  })
  return {
    ...makePromiseDelivery(current),
    publishNetwork: async () => (await publish()).version,
    refreshNetwork,
  }
}

/** Puts a whole network in place of the former one, for set-up and imports; answers its revision. */
export const replaceNetwork = (clients: Clients, network: Omit<Network, "revision">): Promise<number> =>
  makeNetworkStore(clients.mysql()).replace(network)
