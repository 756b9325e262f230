import { type NetworkKind, networkKinds } from "@haat/domain/delivery"
import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import { allowedOrigins } from "../guard/same-origin.ts"
import { createRequestContext, type RequestContext } from "../request-context.ts"
import { linesType, toldInLines } from "./told-lines.ts"

const log = logFor("web.network-files")

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } })

const problem = (status: number, code: string, hint: string): Response =>
  answer(status, { error: { code, hint } })

type Admin = RequestContext & { readonly customer: NonNullable<RequestContext["customer"]> }

const adminOf = async (headers: Headers): Promise<Admin | Response> => {
  const context = await createRequestContext(headers)
  const { customer } = context
  if (customer === null) return problem(401, "SIGN_IN_NEEDED", "Sign in as an administrator.")
  if (customer.role !== "admin") return problem(403, "NOT_ALLOWED", "This part is for staff.")
  return { ...context, customer }
}

/** A page of another site can neither send this content type with our header nor bear our origin. */
const isOurs = (headers: Headers): boolean => {
  const origin = headers.get("origin")
  const type = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase()
  return (
    (origin === null || allowedOrigins().includes(origin)) &&
    type === "text/csv" &&
    headers.has("x-haat-client")
  )
}

const kindOf = (kind: string): NetworkKind | undefined => networkKinds.find((one) => one === kind)

/** Writes page by page as the client reads. */
const streamOf = (pieces: AsyncIterable<string>): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  const iterator = pieces[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => void (await iterator.return?.()),
  })
}

const exported = async (request: Request, name: string): Promise<Response> => {
  const admin = await adminOf(request.headers)
  if (admin instanceof Response) return admin
  const kind = kindOf(name)
  if (!kind) return problem(404, "UNKNOWN_KIND", `Use one of ${networkKinds.join(", ")}.`)
  return new Response(streamOf(await admin.shop.delivery.exportNetwork(kind)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${kind}.csv"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  })
}

const flag = (value: string | null): boolean | undefined =>
  value === null || value === "false" ? false : value === "true" ? true : undefined

const failed = (error: unknown) => {
  const errorId = newId()
  log.error({ err: error, errorId }, "network file failed")
  return { code: "INTERNAL_SERVER_ERROR", hint: `Something went wrong on our side. (${errorId})` }
}

const guarded = async (work: () => Promise<Response>): Promise<Response> => {
  try {
    return await work()
  } catch (error) {
    return answer(500, { error: failed(error) })
  }
}

type Importing = Pick<RequestContext["shop"]["delivery"], "importNetwork">
type ImportInput = Parameters<Importing["importNetwork"]>[0]

/** For who wants to hear how far it is: the answer's status says nothing then, its last line does. */
const toldImport = async (
  delivery: Importing,
  input: ImportInput,
  tell: (line: object) => void,
): Promise<object> => {
  try {
    const done = await delivery.importNetwork({ ...input, onProgress: (progress) => tell({ progress }) })
    return done.ok ? { report: done.value } : { refused: done.error }
  } catch (error) {
    return { error: failed(error) }
  }
}

const imported = async (request: Request, name: string): Promise<Response> => {
  if (!isOurs(request.headers)) return problem(403, "FOREIGN_ORIGIN", "Send text/csv from the admin page.")
  const admin = await adminOf(request.headers)
  if (admin instanceof Response) return admin
  const [kind, query] = [kindOf(name), new URL(request.url).searchParams]
  const [dryRun, replace] = [flag(query.get("dry_run")), flag(query.get("replace"))]
  if (!kind || dryRun === undefined || replace === undefined || !request.body)
    return problem(400, "BAD_REQUEST", "Name a kind; dry_run and replace are true or false; send a file.")
  const by = { actorId: admin.customer.id, at: admin.now() }
  const input = { kind, bytes: request.body, dryRun, replace, by }
  if (request.headers.get("accept") === linesType)
    return toldInLines((tell) => toldImport(admin.shop.delivery, input, tell))
  const done = await admin.shop.delivery.importNetwork(input)
  return done.ok ? answer(200, done.value) : answer(422, { error: done.error })
}

/** A kind of network rows as a CSV download. */
export const exportNetworkFile = (request: Request, kind: string): Promise<Response> =>
  guarded(() => exported(request, kind))

/** Takes a CSV file over, or only says what it would do; read as it arrives. */
export const importNetworkFile = (request: Request, kind: string): Promise<Response> =>
  guarded(() => imported(request, kind))
