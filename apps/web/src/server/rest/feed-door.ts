import type { FeedFormat, FeedInput } from "@haat/domain/catalog"
import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { spendOne } from "../guard/rate-limit.ts"
import { type RefusalCode, RefusalError, statusOf } from "../refusals.ts"
import { shop } from "../shop.ts"

const log = logFor("web.feeds")

const formats: Readonly<Record<string, FeedFormat>> = {
  "text/csv": "csv",
  "text/tab-separated-values": "tsv",
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
  "application/xml": "google-xml",
  "text/xml": "google-xml",
  "application/rss+xml": "google-xml",
}

type Told = { readonly refusal?: unknown; readonly errorId?: string; readonly retryAfter?: number }

const refuse = (status: number, [code, message]: readonly [string, string], told: Told = {}): Response => {
  const { refusal = null, errorId = null, retryAfter } = told
  const wait: Record<string, string> = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }
  return Response.json(
    { error: { code, message, refusal, issues: [], error_id: errorId } },
    { status, headers: { "cache-control": "no-store", ...wait } },
  )
}

const queryWords: Readonly<Record<string, boolean>> = {
  "": false,
  "dry_run=false": false,
  "dry_run=true": true,
}

/** Whether the feed is only checked; undefined for any other query: a misspelt dry run must not change the shop. */
export const isDryRun = (query: URLSearchParams): boolean | undefined => queryWords[query.toString()]

const supplierOf = async (headers: Headers): Promise<string | null> => {
  const key = /^Bearer ([\x21-\x7e]{8,200})$/.exec(headers.get("authorization") ?? "")?.[1]
  return key === undefined ? null : (await shop()).catalog.supplierOfApiKey(key)
}

const formatOf = (headers: Headers): FeedFormat | undefined =>
  formats[(headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? ""]

type Feed = Pick<FeedInput, "supplierId" | "format" | "bytes">

const openFeed = async ({ headers, body }: Request): Promise<Feed | Response> => {
  const supplierId = await supplierOf(headers)
  if (supplierId === null)
    return refuse(401, ["API_KEY_NEEDED", "Send your supplier's key as Authorization: Bearer <key>."])
  const format = formatOf(headers)
  if (format === undefined)
    return refuse(415, ["UNKNOWN_FORMAT", `Send one of: ${Object.keys(formats).join(", ")}.`])
  if (!body) return refuse(400, ["EMPTY_FEED", "The body holds no feed."])
  return { supplierId, format, bytes: body }
}

const read = async (request: Request): Promise<Response> => {
  const peer = request.headers.get("x-haat-peer") ?? "unknown"
  await spendOne({ name: "feed-address", calls: 30, perSeconds: 60 }, peer)
  const feed = await openFeed(request)
  if (feed instanceof Response) return feed
  const dryRun = isDryRun(new URL(request.url).searchParams)
  if (dryRun === undefined)
    return refuse(400, ["BAD_REQUEST", "dry_run must be true or false; there is no other parameter."])
  const result = await (await shop()).catalog.readFeed({ ...feed, dryRun })
  if (result.ok) return Response.json(result.value)
  const { code } = result.error
  return refuse(statusOf(code), [code, code], { refusal: result.error })
}

const limited = (error: unknown): { readonly code: RefusalCode; readonly wait: number } | undefined => {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof RefusalError && cause.refusal.code === "TOO_MANY_REQUESTS"
    ? { code: cause.refusal.code, wait: cause.refusal.retryAfterSeconds }
    : undefined
}

/** Reads a supplier's feed as it streams in: memory stays bounded whatever its size. */
export const handleFeed = async (request: Request): Promise<Response> => {
  try {
    return await read(request)
  } catch (error) {
    const limit = limited(error)
    if (limit)
      return refuse(429, [limit.code, `Try again in ${limit.wait} seconds.`], { retryAfter: limit.wait })
    const errorId = newId()
    log.error({ err: error, errorId }, "feed failed")
    return refuse(500, ["INTERNAL_SERVER_ERROR", `Something went wrong on our side. (${errorId})`], {
      errorId,
    })
  }
}
