import type { SearchQuery } from "@haat/domain/search"
import { sleep } from "@haat/platform/clock"
import { clients } from "@haat/runtime/shared"
import type { Shop } from "@haat/runtime/shop"

/** A cold index answers late, and for a while isn't asked at all. */
const attempts = 20
const afterMs = 1000

const filtersOf = (given: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(given.map((one) => [one.slice(0, one.indexOf(":")), [one.slice(one.indexOf(":") + 1)]]))

/** The question of an address as the search's front door takes it. */
export const queryOf = (address: string): SearchQuery => {
  const asked = new URLSearchParams(address)
  return {
    text: asked.get("q") ?? "",
    categoryId: null,
    filters: filtersOf(asked.getAll("filter")),
    priceMinMinor: null,
    priceMaxMinor: asked.has("price_max") ? Number(asked.get("price_max")) : null,
    ratingAtLeast: null,
    withinDays: null,
    pincode: asked.get("pincode") ?? "",
    sort: (asked.get("sort") ?? "relevance") as SearchQuery["sort"],
    page: 1,
    pageSize: 24,
  }
}

type Page = Readonly<Record<"sort" | "_source", unknown>> & {
  readonly query: { readonly bool: { readonly must: unknown; readonly filter: unknown } }
}

/** Conditions that a shopper chose, without the one that Haat adds: in stock where the pincode is reached from. */
const chosenOnly = (condition: unknown): unknown => {
  const text = JSON.stringify(condition, (key, value: unknown) => {
    if (key !== "filter" || !Array.isArray(value)) return value
    return value.filter((one) => !/^\{"terms":\{"(?:variants\.)?stockedIn\.of"/.test(JSON.stringify(one)))
  })
  return JSON.parse(text)
}

/**
 * The plainest query an index could be asked for the same page: its words, the shopper's own filters, the order, 24 hits and the
 * total. No stock, no reach, no facets, no day counts, no spelling, no highlights.
 */
export const plainRequest = (body: string): string => {
  const [, page = "{}"] = body.split("\n")
  const { query, sort, _source } = JSON.parse(page) as Page
  const { must, filter } = query.bool
  return JSON.stringify({
    query: { bool: { must, filter: chosenOnly(filter) } },
    ...{ sort, _source, size: 24, track_total_hits: 10_000 },
  })
}

/**
 * What Haat asks the index for each address, taken from its own client's wire: the one exchange that made the page which is shown,
 * with its hits, total, all facets, what can't be delivered, and the spelling. What a reading of the text that was given up had
 * asked before isn't in it: that is Haat's own cost, as long as it doesn't remember how the text is read.
 */
export const rawRequests = async (
  { search }: Pick<Shop, "search">,
  addresses: readonly string[],
): Promise<readonly string[]> => {
  const bodies: string[] = []
  let whole: string | undefined
  const listen = (
    _: unknown,
    result: { meta: { request: { params: { path?: string; body?: unknown } } } } | null,
  ) => {
    const { path, body } = result?.meta.request.params ?? {}
    if (path?.includes("/_msearch") && String(body).includes('"aggs":')) whole = String(body)
  }
  clients.elastic().diagnostic.on("request", listen)
  for (const address of addresses) {
    whole = undefined
    for (let attempt = 0; whole === undefined && attempt < attempts; attempt += 1) {
      if (attempt > 0) await sleep(afterMs)
      await search.searchProducts(queryOf(address), "bench")
    }
    if (whole === undefined) throw new Error(`the index wasn't asked about ${address}`)
    bodies.push(whole)
  }
  clients.elastic().diagnostic.off("request", listen)
  return bodies
}
