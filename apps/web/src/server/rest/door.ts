import { type AnyTRPCProcedure, TRPCError } from "@trpc/server"
import { getHTTPStatusCodeFromError } from "@trpc/server/http"
import { describeError } from "../error-shape.ts"
import { boundedBody } from "../guard/bounded-body.ts"
import { createRequestContext } from "../request-context.ts"
import { createCallerFactory, type ProcedureMeta } from "../trpc.ts"
import { restRouter } from "./rest-router.ts"

const maxBody = 64 * 1024
const prefix = "/api/v1"

type Route = {
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly procedure: readonly [string, string]
}

const routeOf = ([path, procedure]: [string, AnyTRPCProcedure]): Route[] => {
  const openapi = (procedure._def.meta as ProcedureMeta | undefined)?.openapi
  const [room, name] = path.split(".")
  if (!openapi || !room || !name) return []
  const names = [...openapi.path.matchAll(/\{(\w+)\}/g)].map(([, one = ""]) => one)
  const pattern = new RegExp(`^${openapi.path.replace(/\{\w+\}/g, "([^/]+)")}$`)
  return [{ method: openapi.method, pattern, names, procedure: [room, name] }]
}

const routes = Object.entries(
  restRouter._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
).flatMap(routeOf)
const createRestCaller = createCallerFactory(restRouter)

const bad = (message: string, code: TRPCError["code"] = "BAD_REQUEST") => new TRPCError({ code, message })

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw bad("The path is not well-formed.")
  }
}

const queryOf = (search: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(search.keys())].map((key) => [
      key,
      key === "filter" ? search.getAll(key) : (search.get(key) ?? ""),
    ]),
  )

const bodyOf = async (request: Request): Promise<Record<string, unknown>> => {
  const body = await boundedBody(request, maxBody)
  if (body === null) throw bad(`The body may have up to ${maxBody} bytes.`, "PAYLOAD_TOO_LARGE")
  if (body === "") return {}
  const type = request.headers.get("content-type") ?? ""
  if (!type.startsWith("application/json")) throw bad("Send application/json.", "UNSUPPORTED_MEDIA_TYPE")
  try {
    const given: unknown = JSON.parse(body)
    if (typeof given === "object" && given !== null && !Array.isArray(given))
      return given as Record<string, unknown>
  } catch {
    throw bad("The body is not JSON.", "PARSE_ERROR")
  }
  throw bad("The body must be a JSON object.")
}

const find = (method: string, path: string) => {
  const fits = routes.filter(({ pattern }) => pattern.test(path))
  const route = fits.find((one) => one.method === method)
  if (route) return route
  throw fits.length > 0
    ? bad(`Use ${fits.map((one) => one.method).join(", ")} here.`, "METHOD_NOT_SUPPORTED")
    : bad("There is nothing at this path. See /api/v1/openapi.json.", "NOT_FOUND")
}

const inputOf = async (request: Request, url: URL, { names, pattern, method }: Route) => {
  const parts = pattern.exec(url.pathname.slice(prefix.length)) ?? []
  const path = Object.fromEntries(names.map((name, index) => [name, decoded(parts[index + 1] ?? "")]))
  const given = method === "GET" || method === "DELETE" ? {} : await bodyOf(request)
  const key = request.headers.get("idempotency-key")
  return {
    ...queryOf(url.searchParams),
    ...given,
    ...(key === null ? {} : { idempotency_key: key }),
    ...path,
  }
}

/** Cookies are not looked at here: who asks is said by the bearer token, so no page can act in a shopper's name. */
const withoutCookies = (headers: Headers): Headers => {
  const kept = new Headers(headers)
  kept.delete("cookie")
  return kept
}

const failed = (error: TRPCError, path: string): Response => {
  const { message, refusal, issues, errorId } = describeError(error, path)
  const status = getHTTPStatusCodeFromError(error)
  const code = refusal?.code ?? error.code
  const retry: Record<string, string> =
    refusal && "retryAfterSeconds" in refusal ? { "retry-after": String(refusal.retryAfterSeconds) } : {}
  return Response.json(
    { error: { code, message, refusal, issues, error_id: errorId } },
    { status, headers: { "cache-control": "no-store", ...retry } },
  )
}

/** Answers one REST call from its procedure. */
export const handleRest = async (request: Request): Promise<Response> => {
  const url = new URL(request.url)
  try {
    const route = find(request.method, url.pathname.slice(prefix.length))
    const input = await inputOf(request, url, route)
    const caller = createRestCaller(await createRequestContext(withoutCookies(request.headers)))
    const [room, name] = route.procedure
    const call = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
      room
    ]?.[name]
    const answer = await call?.(input)
    const status = request.method === "POST" && name !== "cancel" ? 201 : 200
    return Response.json(answer, { status, headers: { "cache-control": "private, no-store" } })
  } catch (error) {
    const known =
      error instanceof TRPCError ? error : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error })
    return failed(known, url.pathname)
  }
}
