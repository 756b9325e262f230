import { openProductIndex } from "@haat/runtime/search"
import { clients } from "@haat/runtime/shared"
import { documentAt, type Ground } from "./products.ts"

const batch = 1000

/** Fills the index up to `size` products, from `from` on; answers documents per second. */
export const fill = async (
  ground: Ground,
  {
    from,
    size,
    onProgress,
  }: { readonly from: number; readonly size: number; readonly onProgress: (done: number) => void },
): Promise<number> => {
  const index = await openProductIndex(clients)
  const began = performance.now()
  for (let start = from; start < size; start += batch) {
    const count = Math.min(batch, size - start)
    await index.apply(
      Array.from({ length: count }, (_, offset) => ({
        kind: "put" as const,
        document: documentAt(start + offset, ground),
      })),
    )
    onProgress(start + count)
  }
  return (size - from) / ((performance.now() - began) / 1000)
}
