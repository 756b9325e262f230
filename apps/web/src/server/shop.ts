import type { Clients } from "@haat/runtime/shared"
import type { Shop } from "@haat/runtime/shop"
import { oncePerProcess } from "./front/once-per-process.ts"

const patienceMs = 5000

/** The process's one set of clients. Engines are connected to on first use, so a process starts without them. */
export const engines: () => Promise<Clients> = oncePerProcess("engines", async () => {
  const { clients } = await import("@haat/runtime/shared")
  return clients
})

/** The process's one shop. */
export const shop: () => Promise<Shop> = oncePerProcess("shop", async () => {
  const [{ createShop }, clients] = await Promise.all([import("@haat/runtime/shop"), engines()])
  return createShop(clients)
})

/**
 * Wires the shop and opens its way to the homepage's records, so that no visitor waits for it.
 * Gives up after five seconds: a server whose engines are away must start all the same.
 */
export const warmUp = async (): Promise<void> => {
  const patience = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs).unref()
  })
  const visit = shop().then(({ homepage }) => homepage.visit({ region: "south", platform: "web" }))
  await Promise.race([visit.catch(() => null), patience])
}
