import { homepageEmpty } from "@haat/events/homepage"
import { defineConsumer } from "@haat/platform/consumer"
import type { Shop } from "@haat/runtime/shop"

/** A visit found nothing: rebuild. However many say so, one rebuild per key and interval happens. */
export const rebuildEmptyConsumer = defineConsumer({
  name: "homepage.rebuild-empty",
  subscribe: [homepageEmpty],
  retry: { attempts: 3, backoffMs: 1000 },
  handle: async ({ payload }, { homepage }: { readonly homepage: Pick<Shop["homepage"], "rebuild"> }) =>
    homepage.rebuild(payload),
})
