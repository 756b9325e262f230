/** One measurement of how soon the shop shows what happened; null where it didn't within the deadline. */
export type Freshness = {
  readonly at: Date
  /** From the commit of a new unit to the first search that finds it. */
  readonly searchableMs: number | null
  /** From the commit that took the last unit to the mark that hides it. */
  readonly hiddenMs: number | null
}

/** Probes are told by it in the index. */
export const probeCategoryId = "haat-probe"
/** No network knows it, so what stands there reaches nobody and is never listed. */
export const probeWarehouseId = "WH-PROBE"
export const probeSku = "HAAT-PROBE-1"
