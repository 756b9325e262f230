import { type AddressInfo, connect, createServer, type Socket } from "node:net"

type Target = { readonly host: string; readonly port: number }

/**
 * A way to an engine that a test can shut. "closed": nobody listens; "stalled": the connections stand and take
 * everything, but nothing comes back, like an engine that hangs.
 */
export const openValve = async ({ host, port }: Target) => {
  const sockets = new Set<Socket>()
  let stalled = false
  const server = createServer((near) => {
    const far = connect(port, host)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on("error", () => undefined).on("close", () => sockets.delete(socket))
    }
    near.on("data", (bytes) => stalled || far.write(bytes)).on("close", () => far.destroy())
    far.on("data", (bytes) => stalled || near.write(bytes)).on("close", () => near.destroy())
  })
  const listen = (at: number) => new Promise<void>((go) => server.listen(at, "127.0.0.1", () => go()))
  const close = async () => {
    const closed = new Promise((go) => server.close(go))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  await listen(0)
  const own = (server.address() as AddressInfo).port
  return {
    port: own,
    open: () => listen(own),
    close,
    stall: () => {
      stalled = true
    },
  }
}
