import { createServer, type Server } from "node:http"
import { metricsPage } from "@haat/platform/telemetry"

/** Tells Prometheus how the process fares: at an address of its own, which nothing that faces shoppers leads to. */
export const createFigures = (): Server =>
  createServer((incoming, outgoing) => {
    if (incoming.method !== "GET" || incoming.url !== "/metrics") return void outgoing.writeHead(404).end()
    metricsPage().then(
      ({ contentType, body }) => outgoing.writeHead(200, { "content-type": contentType }).end(body),
      () => outgoing.writeHead(500).end(),
    )
  })
