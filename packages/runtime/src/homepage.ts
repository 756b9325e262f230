import { createHomeRecords } from "@haat/db/homepage"
import type { Catalog } from "@haat/domain/catalog"
import {
  HOME_REGIONS,
  type HomeNews,
  type Homepage,
  type HomeRecord,
  makeRebuildHome,
  makeVisitHome,
} from "@haat/domain/homepage"
import { seal } from "@haat/events/envelope"
import { homepageEmpty, homepagePublished } from "@haat/events/homepage"
import { systemClock } from "@haat/platform/clock"
import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { observedAll } from "@haat/platform/telemetry"
import type { Clients } from "./shared/index.ts"

type Calls = { readonly catalog: Pick<Catalog, "listCategories" | "topOfCategory"> }

const log = logFor("homepage")
const intervalMs = 5000

// No database row guards these facts, so they go straight to Kafka; a visit doesn't wait for it.
const newsOf = (clients: Clients): HomeNews => {
  const stamp = (region: string, platform: string) => ({
    id: newId(),
    occurredAt: systemClock.now(),
    key: `${region}:${platform}`,
  })
  return {
    emptyFound: async ({ region, platform }) => {
      const event = seal(homepageEmpty, { region, platform }, stamp(region, platform))
      await clients.producer().publish(homepageEmpty.topic, [event])
    },
    published: async ({ region, platform, version }: HomeRecord) => {
      const event = seal(homepagePublished, { region, platform, version }, stamp(region, platform))
      await clients
        .producer()
        .publish(homepagePublished.topic, [event])
        .catch((error: unknown) =>
          log.warn({ err: error, region, platform }, "a published record went untold"),
        )
    },
  }
}

/** What each region sees first. */
export const createHomepage = (clients: Clients, { catalog }: Calls): Homepage => {
  const records = createHomeRecords(clients.redis())
  const news = newsOf(clients)
  const shelf = { categories: catalog.listCategories, topOf: catalog.topOfCategory }
  const observedCalls = observedAll("homepage", {
    visit: makeVisitHome({ records, news, clock: systemClock }),
    rebuild: makeRebuildHome({ records, shelf, news, clock: systemClock, intervalMs }),
  })
  return { ...observedCalls, regions: () => HOME_REGIONS }
}
