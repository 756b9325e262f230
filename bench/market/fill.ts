import { sleep } from "@haat/platform/clock"
import { retrying } from "@haat/platform/retry"
import { openProductIndex } from "@haat/runtime/search"
import { clients } from "@haat/runtime/shared"
import { documentAt, type Ground } from "./products.ts"

const batch = 1000
/** One is generated while the engine takes the other. */
const writers = 2

const index = (): string => `${process.env.HAAT_NAMESPACE ?? "haat"}-products`

/** Nobody searches while a market grows: what is written is shown at the end, at once. */
const unshown = async (work: () => Promise<void>): Promise<void> => {
  const { indices } = clients.elastic()
  const [shape] = Object.values(await indices.getSettings({ index: index() }))
  const { refresh_interval } = shape?.settings?.index ?? {}
  await indices.putSettings({ index: index(), settings: { refresh_interval: "-1" } })
  await work()
  await indices.putSettings({ index: index(), settings: { refresh_interval: refresh_interval ?? "500ms" } })
  await indices.refresh({ index: index() })
}

const mostSettlingMs = 120_000

/** Waits until the engine has merged what was written: it would do so in the middle of a measurement. */
const settled = async (): Promise<void> => {
  const deadline = Date.now() + mostSettlingMs
  for (;;) {
    const { _all } = await clients.elastic().indices.stats({ index: index(), metric: "merge" })
    if ((_all.total?.merges?.current ?? 0) === 0 || Date.now() > deadline) return
    await sleep(500)
  }
}

/** Fills the index up to `size` products, from `from` on; answers documents per second. */
export const fill = async (
  ground: Ground,
  {
    from,
    size,
    onProgress,
  }: { readonly from: number; readonly size: number; readonly onProgress: (done: number) => void },
): Promise<number> => {
  const { apply } = await openProductIndex(clients)
  const began = performance.now()
  let next = from
  const writer = async (): Promise<void> => {
    while (next < size) {
      const start = next
      next = Math.min(start + batch, size)
      const ordinals = Array.from({ length: next - start }, (_, offset) => start + offset)
      const documents = ordinals.map((ordinal) => documentAt(ordinal, ground))
      const changes = documents.map((document) => ({ kind: "put" as const, document }))
      await retrying({ attempts: 5, backoffMs: 2000 }, () => apply(changes))
      onProgress(start + ordinals.length)
    }
  }
  await unshown(async () => {
    await Promise.all(Array.from({ length: writers }, writer))
  })
  const perSecond = (size - from) / ((performance.now() - began) / 1000)
  await settled()
  return perSecond
}
