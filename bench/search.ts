import { alternate, type Target } from "./http-load.ts"

const words = "kurta"

const rawQuery = JSON.stringify({
  size: 24,
  track_total_hits: true,
  query: { multi_match: { query: words, fields: ["title^3", "brand", "description"], fuzziness: "AUTO" } },
})

/** Haat's search over HTTP, with promise, stock and facets, against the index's own answer to a plain fuzzy query. */
export const benchSearch = async (shop: string): Promise<Readonly<Record<string, unknown>>> => {
  const elastic = process.env.ELASTIC_URL ?? "http://127.0.0.1:19200"
  const namespace = process.env.HAAT_NAMESPACE ?? "haat"
  const raw: Target = {
    url: `${elastic}/${namespace}-products/_search`,
    method: "POST",
    body: rawQuery,
    headers: { "content-type": "application/json" },
  }
  const ours: Target = { url: `${shop}/api/v1/search?q=${words}&pincode=560001` }
  const at = async (connections: number) => {
    const [haat, base] = await alternate([ours, raw], connections, 5)
    if (haat === undefined || base === undefined) throw new Error("nothing was measured")
    return { ratio: Number((haat.p99Ms / Math.max(1, base.p99Ms)).toFixed(2)), failed: haat.failed }
  }
  const [alone, eight] = [await at(1), await at(8)]
  return {
    bench: "search",
    p99_ratio_c1: alone.ratio,
    p99_ratio_c8: eight.ratio,
    failed: alone.failed + eight.failed,
  }
}
