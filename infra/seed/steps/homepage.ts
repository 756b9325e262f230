import { until } from "@haat/platform/clock"
import { clients } from "@haat/runtime/shared"
import { createShop } from "@haat/runtime/shop"
import type { Report } from "../../terminal/progress.ts"

const platforms = ["web", "android"] as const

/** Builds the homepage of each region and platform, waiting its turn where a worker has just tried. */
export const seedHomepage = async (report: Report): Promise<void> => {
  const { homepage } = createShop(clients)
  for (const region of homepage.regions()) {
    for (const platform of platforms) {
      report(`${region} ${platform}`)
      const built = async () => (await homepage.rebuild({ region, platform })) !== null
      await until(`the homepage of ${region} (${platform}) is built`, built, {
        timeoutMs: 30_000,
        everyMs: 1000,
      })
    }
  }
}
