import { shop } from "./shop.ts"

const patienceMs = 5000

/**
 * Wires the shop and opens its way to the homepage's records, so that no visitor waits for it.
 * Gives up after five seconds: a server whose engines are away must start all the same.
 */
export const warmUp = async (region = "south"): Promise<void> => {
  const patience = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs).unref()
  })
  const wired = shop().then(({ homepage }) => homepage.visit({ region, platform: "web" }))
  await Promise.race([wired.catch(() => null), patience])
}
