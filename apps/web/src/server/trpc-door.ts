import { fetchRequestHandler } from "@trpc/server/adapters/fetch"
import { boundedBody, isBounded } from "./guard/bounded-body.ts"
import { refuseForeign } from "./guard/same-origin.ts"
import { createRequestContext } from "./request-context.ts"
import { appRouter } from "./router.ts"

const maxBatch = 10
const maxPath = 600
const maxBody = 256 * 1024
const maxQuery = 16 * 1024

const answer = (status: number, message: string): Response =>
  Response.json({ error: { message } }, { status, headers: { "cache-control": "no-store" } })

/** What is refused before tRPC looks at it: too long, too large, or sent by a page that isn't ours. */
const bounded = async (request: Request): Promise<Request | Response> => {
  const { pathname, search } = new URL(request.url)
  if (pathname.length > maxPath) return answer(414, "Too many calls in one request.")
  if (search.length > maxQuery) return answer(414, "The query is too long.")
  if (request.method === "GET") return request
  if (request.method !== "POST") return answer(405, "Use GET for queries and POST for mutations.")
  const foreign = refuseForeign(request.headers)
  if (foreign !== null) return answer(foreign === "NOT_JSON" ? 415 : 403, foreign)
  if (isBounded(request, maxBody)) return request
  const body = await boundedBody(request, maxBody)
  if (body === null) return answer(413, "The request is too large.")
  return new Request(request.url, { method: "POST", headers: request.headers, body })
}

/** What is about one shopper is a few kilobytes: compressing it would cost more than it saves. */
const shortRooms = ["basket", "customers", "delivery", "header", "ordering", "pricing"]

const isShort = (path: string): boolean => shortRooms.includes(path.split(".")[0] ?? "")

const cachingOf = (type: string, paths: readonly string[]): string =>
  type === "mutation" || paths.every(isShort) ? "private, no-store, no-transform" : "private, no-store"

/** tRPC over HTTP for our own pages. Answers are private and never kept by a cache. */
export const handleTrpc = async (request: Request): Promise<Response> => {
  const checked = await bounded(request)
  if (checked instanceof Response) return checked
  return fetchRequestHandler({
    endpoint: "/api/trpc",
    req: checked,
    router: appRouter,
    maxBatchSize: maxBatch,
    createContext: ({ resHeaders }) =>
      createRequestContext(checked.headers, (line) => resHeaders.append("set-cookie", line)),
    responseMeta: ({ type, paths = [] }) => ({
      headers: new Headers({ "cache-control": cachingOf(type, paths) }),
    }),
  })
}
