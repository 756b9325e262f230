/** Runs once, before the server hears its first request. */
export const register = async (): Promise<void> => {
  const { guardServers } = await import("./server/guard/trusted-hop.ts")
  guardServers()
}
