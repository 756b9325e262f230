import type { FeedFormat } from "@haat/domain/catalog"
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

const refuse = (status: number, code: string, message: string): Response =>
  Response.json({ error: { code, message } }, { status, headers: { "cache-control": "no-store" } })

const read = async (request: Request): Promise<Response> => {
  const { catalog } = await shop()
  await spendOne(
    { name: "feed-address", calls: 30, perSeconds: 60 },
    request.headers.get("x-haat-peer") ?? "unknown",
  )
  const key = /^Bearer ([\x21-\x7e]{8,200})$/.exec(request.headers.get("authorization") ?? "")?.[1]
  const supplierId = key === undefined ? null : await catalog.supplierOfApiKey(key)
  if (supplierId === null)
    return refuse(401, "API_KEY_NEEDED", "Send your supplier's key as Authorization: Bearer <key>.")
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? ""
  const format = formats[type]
  if (format === undefined)
    return refuse(415, "UNKNOWN_FORMAT", `Send one of: ${Object.keys(formats).join(", ")}.`)
  if (!request.body) return refuse(400, "EMPTY_FEED", "The body holds no feed.")
  const dryRun = new URL(request.url).searchParams.get("dry_run") === "true"
  const result = await catalog.readFeed({ supplierId, format, bytes: request.body, dryRun })
  if (result.ok) return Response.json(result.value, { status: 200 })
  return Response.json(
    { error: { code: result.error.code, message: result.error.code, refusal: result.error } },
    { status: statusOf(result.error.code) },
  )
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
    if (limit) return refuse(429, limit.code, `Try again in ${limit.wait} seconds.`)
    const errorId = newId()
    log.error({ err: error, errorId }, "feed failed")
    return refuse(500, "INTERNAL_SERVER_ERROR", `Something went wrong on our side. (${errorId})`)
  }
}
