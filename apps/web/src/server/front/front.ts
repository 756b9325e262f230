import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { constants } from "node:zlib"
import { logFor } from "@haat/platform/log"
import compression from "compression"
import { NodeRequest } from "srvx/node"
import { type Door, doorFor } from "./door.ts"

const log = logFor("web.front")

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown

export type FrontParts = {
  readonly doors: readonly Door[]
  /** On each answer of a door; Next sets them on its own. */
  readonly headers: readonly (readonly [string, string])[]
  /** Answers all that is no door. */
  readonly next: Listener
}

/** Private answers are compressed once for each reader: the slower levels would cost more than the page that asks. */
const quickBrotli = { [constants.BROTLI_PARAM_QUALITY]: 1 }

/**
 * How long a connection waits for its next request. Proxies keep theirs for a minute; whoever closes first may close under
 * the other's request, so it must not be this end.
 */
const keepAliveMs = 75_000

/** Sends the answer in one piece: doors answer with a few kilobytes that are there already. */
const send = async (answer: Response, outgoing: ServerResponse): Promise<void> => {
  const body = Buffer.from(await answer.arrayBuffer())
  for (const [name, value] of answer.headers) outgoing.appendHeader(name, value)
  outgoing.statusCode = answer.status
  outgoing.setHeader("content-length", body.length)
  outgoing.end(body)
}

const fail = (error: unknown, outgoing: ServerResponse): void => {
  if (outgoing.destroyed) return
  log.error({ err: error }, "a door failed")
  if (outgoing.headersSent) return void outgoing.destroy()
  outgoing.writeHead(500, { "cache-control": "no-store" }).end()
}

/** Answers doors itself, as Next would answer their routes, for a fifth of the work; hands everything else on. */
export const createFront = ({ doors, headers, next }: FrontParts): Server => {
  const compress = compression({ level: constants.Z_BEST_SPEED, brotli: { params: quickBrotli } })
  return createServer({ keepAliveTimeout: keepAliveMs }, (incoming, outgoing) => {
    const open = doorFor(doors, incoming)
    if (open === null) return next(incoming, outgoing)
    for (const [name, value] of headers) outgoing.setHeader(name, value)
    compress(incoming, outgoing, () => {
      open(new NodeRequest({ req: incoming, res: outgoing }))
        .then((answer) => send(answer, outgoing))
        .catch((error: unknown) => fail(error, outgoing))
    })
  })
}
