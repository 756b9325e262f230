/** Runs once, before the server hears its first request. */
export const register = async (): Promise<void> => {
  // Compared in place so that the bundle for edge runtimes, which have no engines, leaves this out.
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  const { guardServers } = await import("./server/guard/trusted-hop.ts")
  const { geoReader } = await import("./server/guard/geo.ts")
  guardServers(await geoReader())
  const { warmUp } = await import("./server/shop.ts")
  await warmUp()
  const { handOverDoors } = await import("./server/front/hand-over.ts")
  await handOverDoors(async () => {
    const { doors } = await import("./server/front/doors.ts")
    const { closeAll } = await import("@haat/runtime/shared")
    return { doors, close: closeAll }
  })
}
