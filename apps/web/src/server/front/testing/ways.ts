import type { AddressInfo } from "node:net"
import { NodeRequest, sendNodeResponse } from "srvx/node"
import * as trpc from "../../../app/api/trpc/[trpc]/route.ts"
import * as rest from "../../../app/api/v1/[...path]/route.ts"
import { POST as takeWebhook } from "../../../app/api/webhooks/payment/[provider]/route.ts"
import { securityHeaders } from "../../guard/security-headers.ts"
import { doors } from "../doors.ts"
import { createFront } from "../front.ts"
import { close, listen } from "../listen.ts"

/** A way by which a request comes to a door. */
export type Way = {
  readonly ask: (request: Request) => Promise<Response>
  readonly end: () => Promise<void>
}

type Method = (request: Request) => Promise<Response>

const routed = (routes: object, request: Request): Promise<Response> => {
  const method = (routes as Readonly<Record<string, Method | undefined>>)[request.method]
  return method?.(request) ?? Promise.resolve(new Response(null, { status: 405 }))
}

/** As Next calls the routes: on Vercel, under `next dev`, and for what the front leaves to it. */
const asRoute = async (): Promise<Way> => ({
  ask: (request) => {
    const { pathname } = new URL(request.url)
    const [, provider] = /^\/api\/webhooks\/payment\/(.+)$/.exec(pathname) ?? []
    if (provider) return takeWebhook(request, { params: Promise.resolve({ provider }) })
    return routed(pathname.startsWith("/api/v1/") ? rest : trpc, request)
  },
  end: async () => undefined,
})

/** Over a socket, through the server that stands before Next in a container; what no door takes goes on to its route. */
const throughFront = async (): Promise<Way> => {
  const route = await asRoute()
  const front = createFront({
    doors,
    headers: securityHeaders({ development: false }),
    next: async (req, res) => sendNodeResponse(res, await route.ask(new NodeRequest({ req, res }))),
  })
  await listen(front, { host: "127.0.0.1", port: 0 })
  const { port } = front.address() as AddressInfo
  return {
    ask: async (request) => {
      const { pathname, search } = new URL(request.url)
      const { method, headers } = request
      const body = method === "GET" ? null : await request.text()
      return fetch(`http://127.0.0.1:${port}${pathname}${search}`, { method, headers, body })
    },
    end: () => close(front),
  }
}

/** What holds of a door holds by whichever way it is reached. */
export const ways = { "as a route of Next": asRoute, "through the front": throughFront } as const
export const wayNames = Object.keys(ways) as readonly (keyof typeof ways)[]
