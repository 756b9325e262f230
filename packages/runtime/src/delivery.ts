import {
  makeLoadCopies,
  makeLoadLedger,
  makeNetworkDesk,
  makeNetworkStore,
  makeTableArchive,
  makeTableCopies,
} from "@haat/db/delivery"
import {
  type Delivery,
  makeBookParcels,
  makeEditNetwork,
  makeExportNetwork,
  makeHoldLoads,
  makeHoldTable,
  makeImportNetwork,
  makeKnownLoads,
  makePreviewEdits,
  makePromiseDelivery,
  makePublishNetwork,
  makeRefreshNetwork,
  type Network,
  type NetworkKind,
} from "@haat/domain/delivery"
import { openNetworkFile } from "@haat/gateways/delivery"
import { sleep, systemClock } from "@haat/platform/clock"
import { newId, publicCode } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { weighWays } from "./delivery/shortest-paths.ts"
import { knowsZone, zoneOffset } from "./delivery/zone-offset.ts"
import type { Clients } from "./shared/index.ts"

const checkEveryMs = 2000
/** A look at a living Redis takes a millisecond or two, one at MySQL behind a dead Redis fits in as well. */
const patienceMs = 250
/** Who holds no table can say nothing: worth a longer wait, within the time a page has. */
const firstPatienceMs = 1500
/** An order's event, its booking and the next look have come by then. */
const lagMs = 10_000

const storesOf = (clients: Clients) => ({
  network: makeNetworkStore(clients.mysql()),
  desk: makeNetworkDesk(clients.mysql()),
  archive: makeTableArchive(clients.mysql()),
  copies: makeTableCopies(clients.redis()),
  ledger: makeLoadLedger(clients.mysql()),
  loadCopies: makeLoadCopies(clients.redis()),
})

type Stores = ReturnType<typeof storesOf>

const publisher = (stores: Stores) => {
  const log = logFor("delivery")
  const publish = makePublishNetwork({
    ...stores,
    clock: systemClock,
    ids: { uuid: newId, code: publicCode },
    weigh: weighWays,
    zoneOffset,
    onCopyFailed: (error) => log.warn({ err: error }, "promise table is published, its copy is not"),
  })
  return { publish, refreshNetwork: makeRefreshNetwork({ ...stores, clock: systemClock, publish }) }
}

const reader = ({ archive, copies, ledger, loadCopies }: Stores) => {
  const log = logFor("delivery")
  const edge = { clock: systemClock, pause: sleep, checkEveryMs, patienceMs, firstPatienceMs }
  const current = makeHoldTable({
    ...edge,
    sources: [copies, archive],
    onFault: (fault) => log.warn({ err: fault }, "promise table could not be read"),
  })
  const loads = makeHoldLoads({
    ...edge,
    sources: [loadCopies, ledger],
    onFault: (fault) => log.warn({ err: fault }, "loads of lanes could not be read"),
  })
  const { current: known, reread } = makeKnownLoads({ ...edge, held: loads, ledger, forMs: lagMs })
  return { current, loads: known, rereadRooms: reread }
}

const admin = (stores: Stores) => {
  const ports = { ...stores, knowsZone, zoneOffset, weigh: weighWays, openFile: openNetworkFile }
  return {
    listNetwork: stores.desk.list,
    editNetwork: makeEditNetwork(ports),
    previewNetwork: makePreviewEdits(ports),
    importNetwork: makeImportNetwork(ports),
    exportNetwork: async (kind: NetworkKind) => makeExportNetwork(ports)(kind),
  }
}

/** Delivery's front door. The promise table is loaded on first use and swapped when a newer one is published. */
export const createDelivery = (clients: Clients): Delivery => {
  const log = logFor("delivery")
  const stores = storesOf(clients)
  const { publish, refreshNetwork } = publisher(stores)
  const { current, loads, rereadRooms } = reader(stores)
  return {
    ...makePromiseDelivery(current, loads),
    ...admin(stores),
    publishNetwork: async () => (await publish()).version,
    refreshNetwork,
    rereadRooms,
    bookParcels: makeBookParcels({
      current,
      ledger: stores.ledger,
      copies: stores.loadCopies,
      onCopyFailed: (error) => log.warn({ err: error }, "parcels are booked, the copy of the loads is not"),
    }),
  }
}

/** Puts a whole network in place of the former one, for set-up and imports; answers its revision. */
export const replaceNetwork = (clients: Clients, network: Omit<Network, "revision">): Promise<number> =>
  makeNetworkStore(clients.mysql()).replace(network)

/** The network as it stands, for measuring and exports. */
export const readNetwork = (clients: Clients): Promise<Network> => makeNetworkStore(clients.mysql()).load()
