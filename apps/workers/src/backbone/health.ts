import { createServer, type ServerResponse } from "node:http"
import { openBreakers } from "@haat/platform/resilience"
import { metricsPage } from "@haat/platform/telemetry"

export type Health = {
  /** Why this process shouldn't get work now; undefined when it may. */
  readonly notReady: () => Promise<string | undefined>
  /** What this process lacks, for humans. */
  readonly degraded: () => readonly string[]
}

export type HealthServer = { readonly port: number; readonly close: () => Promise<void> }

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
  response.end(`${JSON.stringify(body)}\n`)
}

const pages = ({
  notReady,
  degraded,
}: Health): Record<string, (response: ServerResponse) => Promise<void>> => ({
  "/livez": async (response) => send(response, 200, { alive: true }),
  "/health": async (response) => send(response, 200, { alive: true }),
  "/readyz": async (response) => {
    const reason = await notReady()
    send(response, reason === undefined ? 200 : 503, { ready: reason === undefined, reason })
  },
  "/degraded": async (response) => send(response, 200, { openBreakers: openBreakers(), missing: degraded() }),
  "/metrics": async (response) => {
    const { contentType, body } = await metricsPage()
    response.writeHead(200, { "content-type": contentType })
    response.end(body)
  },
})

/** Serves /livez, /readyz, /degraded and /metrics; bind it to loopback or a private network only. */
export const serveHealth = async (
  health: Health,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<HealthServer> => {
  const known = pages(health)
  const server = createServer((request, response) => {
    const page = known[(request.url ?? "").split("?")[0] ?? ""]
    if (!page || request.method !== "GET") return send(response, 404, { pages: Object.keys(known) })
    page(response).catch((error: unknown) => send(response, 500, { error: String(error) }))
  })
  await new Promise<void>((listening, failed) => {
    server.once("error", failed)
    server.listen(port, host, listening)
  })
  const address = server.address()
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
