import type { Server } from "node:http"

export const listen = (server: Server, at: { readonly host: string; readonly port: number }): Promise<void> =>
  new Promise((listening, failed) => {
    server.once("error", failed)
    server.listen(at.port, at.host, listening)
  })

const soonMs = 20

/** Takes no new connection, lets every request end, and each connection as soon as nothing is asked over it. */
export const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    const idle = setInterval(() => server.closeIdleConnections(), soonMs)
    server.close(() => {
      clearInterval(idle)
      closed()
    })
  })
