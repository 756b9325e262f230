import type { HomeKey, HomeRecord } from "../homepage.model.ts"
import type { HomeNews, HomepageEdge, HomeRecords, HomeShelf } from "../ports.ts"
import { buildHome, CARDS_PER_ROW } from "./build-home.rule.ts"

type RebuildHomePorts = {
  readonly records: Pick<HomeRecords, "claim" | "write">
  readonly shelf: HomeShelf
  readonly news: Pick<HomeNews, "published">
  readonly clock: HomepageEdge["clock"]
  /** At least this long between two builds of one key, over all processes, even if a build fails. */
  readonly intervalMs: number
}

/** Whoever wins the key's claim builds and writes; the others do nothing. Never called by a visit. */
export const makeRebuildHome =
  ({ records, shelf, news, clock, intervalMs }: RebuildHomePorts) =>
  async (key: HomeKey): Promise<HomeRecord | null> => {
    if (!(await records.claim(key, intervalMs))) return null
    const categories = await shelf.categories()
    const departments = await Promise.all(
      categories
        .filter(({ parentId }) => parentId === null)
        .map(async (category) => ({ category, top: await shelf.topOf(category.id, CARDS_PER_ROW * 2) })),
    )
    const record = buildHome(key, departments, clock.now())
    if (!record || !(await records.write(record))) return null
    await news.published(record)
    return record
  }
