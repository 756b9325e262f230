import type { HomeRecord } from "@haat/domain/homepage"
import { cache } from "react"
import { shop } from "../../server/shop.ts"

const patienceMs = 1500

const visit = async (region: string): Promise<HomeRecord | null> =>
  (await shop()).homepage.visit({ region, platform: "web" })

/** One region's homepage from its Redis record alone; null when there is none to be had quickly. */
export const readHome = cache(async (region: string): Promise<HomeRecord | null> => {
  const patience = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs).unref()
  })
  return Promise.race([visit(region).catch(() => null), patience])
})
