import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server"
import type { ErrorData } from "../server/error-shape.ts"
import type { AppRouter } from "../server/router.ts"
import { type Wire, wire } from "./wire.ts"

type Inputs = inferRouterInputs<AppRouter>
type Outputs = inferRouterOutputs<AppRouter>
type Room = keyof Outputs
type At<Tree, Path> = Path extends `${infer R}.${infer Name}`
  ? R extends keyof Tree
    ? Name extends keyof Tree[R]
      ? Tree[R][Name]
      : never
    : never
  : never

/** A procedure by its name, as `search.suggest`. */
export type Procedure = { [R in Room]: `${R}.${keyof Outputs[R] & string}` }[Room]
export type InputOf<Path extends Procedure> = At<Inputs, Path>
export type OutputOf<Path extends Procedure> = At<Outputs, Path>

/** The shop said no, failed, or wasn't reached: then there is no data. */
export class CallError extends Error {
  readonly data: Pick<ErrorData, "httpStatus" | "refusal"> | null
  constructor(message: string, data: CallError["data"]) {
    super(message)
    this.data = data
  }
}

/** Why the shop said no, or null: then it failed or wasn't reached. */
export const refusalIn = (error: unknown): ErrorData["refusal"] =>
  error instanceof CallError ? (error.data?.refusal ?? null) : null

type Answer = {
  readonly result?: { readonly data: Wire }
  readonly error?: { readonly json: { readonly message: string; readonly data: CallError["data"] } }
}

const patienceMs = 15_000

const send = async (url: string, init: RequestInit): Promise<unknown> => {
  // Not `AbortSignal.any`: browsers of two years ago lack it.
  const stop = new AbortController()
  const patience = setTimeout(() => stop.abort(), patienceMs)
  init.signal?.addEventListener("abort", () => stop.abort(), { once: true })
  const headers = { "content-type": "application/json", "x-haat-client": "web" }
  try {
    const response = await fetch(url, { ...init, signal: stop.signal, headers })
    const { result, error } = (await response.json()) as Answer
    if (result) return wire.deserialize(result.data)
    throw new CallError(error?.json.message ?? `HTTP ${response.status}`, error?.json.data ?? null)
  } finally {
    clearTimeout(patience)
  }
}

/**
 * One query of the shop's, for what every page carries: a call is all of it, without the cache, the batches and the
 * kilobytes of the client that pages full of such calls bring along.
 */
export const ask = async <Path extends Procedure>(
  path: Path,
  input: InputOf<Path>,
  signal?: AbortSignal,
): Promise<OutputOf<Path>> => {
  const query =
    input === undefined ? "" : `?${new URLSearchParams({ input: JSON.stringify(wire.serialize(input)) })}`
  return (await send(`/api/trpc/${path}${query}`, signal ? { signal } : {})) as OutputOf<Path>
}

/** One change. It is sent once: who calls decides whether to try again. */
export const tell = async <Path extends Procedure>(
  path: Path,
  input: InputOf<Path>,
): Promise<OutputOf<Path>> =>
  (await send(`/api/trpc/${path}`, {
    method: "POST",
    body: JSON.stringify(wire.serialize(input)),
    keepalive: true,
  })) as OutputOf<Path>
