import type { Clock, Ids } from "../shared/index.ts"
import type { HomeCategory, HomeKey, HomeProduct, HomeRecord } from "./homepage.model.ts"

/** What this room needs from outside, in its own words. */
export type HomepageEdge = { readonly clock: Clock; readonly ids: Ids }

/** The one record per region and platform. */
export type HomeRecords = {
  readonly read: (key: HomeKey) => Promise<HomeRecord | null>
  /** False: a record of this or a newer version stands already. */
  readonly write: (record: HomeRecord) => Promise<boolean>
  /** True for one caller per key and interval over all processes; never given back early. */
  readonly claim: (key: HomeKey, intervalMs: number) => Promise<boolean>
}

/** What there is to show. Asked when a record is built, never on a visit. */
export type HomeShelf = {
  readonly categories: () => Promise<readonly HomeCategory[]>
  readonly topOf: (categoryId: string, limit: number) => Promise<readonly HomeProduct[]>
}

export type HomeNews = {
  readonly emptyFound: (key: HomeKey) => Promise<void>
  readonly published: (record: HomeRecord) => Promise<void>
}
