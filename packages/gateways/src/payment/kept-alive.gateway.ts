import { type IncomingHttpHeaders, Agent as PlainAgent, request as plainRequest } from "node:http"
import { Agent as TlsAgent, request as tlsRequest } from "node:https"
import { text as textOf } from "node:stream/consumers"

export type HttpCall = {
  readonly method: "GET" | "POST"
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** For the whole exchange, the answer's body included. */
  readonly timeoutMs: number
}

export type HttpReply = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

const waysOf = (url: string) =>
  new URL(url).protocol === "https:"
    ? { request: tlsRequest, agent: new TlsAgent({ keepAlive: true }) }
    : { request: plainRequest, agent: new PlainAgent({ keepAlive: true }) }

const sized = (body: string | undefined) =>
  body === undefined ? {} : { "content-length": Buffer.byteLength(body) }

/**
 * Calls one server, over connections that are kept. Follows nothing and repeats nothing; whatever goes wrong on the way
 * throws. Node's own client: there is a call for each order, and `fetch` costs several times as much.
 */
export const keptAlive = (url: string): ((call: HttpCall) => Promise<HttpReply>) => {
  const { request, agent } = waysOf(url)
  return ({ method, path, headers, body, timeoutMs }) =>
    new Promise((answer, fail) => {
      const options = { agent, method, headers: { ...headers, ...sized(body) } }
      const sent = request(`${url}${path}`, options, (reply) => {
        textOf(reply)
          .then((text) => answer({ status: reply.statusCode ?? 0, headers: reply.headers, text }), fail)
          .finally(() => clearTimeout(patience))
      })
      const patience = setTimeout(() => sent.destroy(new Error(`no answer in ${timeoutMs} ms`)), timeoutMs)
      sent.once("error", (error) => {
        clearTimeout(patience)
        fail(error)
      })
      sent.end(body)
    })
}
