import type { Shop } from "@haat/runtime/shop"

const patienceMs = 5000
let wired: Promise<Shop> | undefined

/** The process's one shop. Engines are connected to on first use, so a process starts without them. */
export const shop = (): Promise<Shop> => {
  wired ??= import("@haat/runtime/shop").then(({ createShop }) => createShop())
  return wired
}

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
