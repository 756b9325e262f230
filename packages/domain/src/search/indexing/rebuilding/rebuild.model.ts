import type { IndexChange } from "../index-document.model.ts"

/** How far the index under construction is. */
export type RebuildProgress = {
  /** Products read so far. */
  readonly done: number
  readonly beganAt: Date
  readonly wroteAt: Date
}

/** Documents that processes of another release wrote into an index of this one's shape. */
export type Misshapen = {
  readonly count: () => Promise<number>
  /** Their products by id, those after the given one. */
  readonly list: (after: string | null, limit: number) => Promise<readonly string[]>
  /** Writes readings over them, also over the same version and never over a newer one; answers those that were overtaken. */
  readonly rewrite: (changes: readonly IndexChange[]) => Promise<readonly string[]>
}

/** A new index built beside the live one; changes made meanwhile go to both. */
export type IndexRebuild = {
  /** Where to go on: null at the beginning, else the last product id of a rebuild that was interrupted. */
  readonly after: string | null
  /** Products read before the interruption. */
  readonly done: number
  /** Writes one batch and remembers how far it got. */
  readonly apply: (
    changes: readonly IndexChange[],
    batch: { readonly lastProductId: string; readonly read: number },
  ) => Promise<void>
  /** What others wrote into it meanwhile that don't know its shape. */
  readonly misshapen: () => Promise<Misshapen>
  /** Makes the new index the live one, in one step; the old one is kept to go back to. Answers how many documents. */
  readonly swap: () => Promise<number>
}

export type RebuildableIndex = {
  readonly rebuild: () => Promise<IndexRebuild>
  /** Whether the live index holds products in a shape that this code no longer writes. */
  readonly isOutdated: () => Promise<boolean>
  /** Of the live index; null where that isn't of this code's shape, and its documents aren't this code's to mend. */
  readonly misshapen: () => Promise<Misshapen | null>
  /** Of the index under construction, if there is one. */
  readonly progress: () => Promise<RebuildProgress | null>
  /** Exchanges the live index and the one before; false when none is kept. */
  readonly goBack: () => Promise<boolean>
  /** Gives up the index before the live one, if it has been kept for long enough; answers how many were dropped. */
  readonly dropFormer: (options?: { readonly keptForMs: number }) => Promise<number>
}

/** The part of search's front door that keeps the index as a whole. */
export type IndexKeeping = {
  /** Builds a new versioned index beside the live one and swaps the alias; returns how many documents. */
  readonly reindex: (onProgress?: (done: number, total: number) => void) => Promise<number>
  /** Whether the live index was built in an older shape: it must be built anew before new code searches it. */
  readonly isIndexOutdated: () => Promise<boolean>
  /** Of the index under construction, if there is one. */
  readonly reindexProgress: () => Promise<RebuildProgress | null>
  /**
   * Writes anew what processes of another release wrote into the live index in their own shape, and tells how many are left as it
   * goes; null where that index isn't of this release's shape. Safe to repeat, to interrupt and side by side.
   */
  readonly mendShapes: (onLeft?: (left: number) => void) => Promise<number | null>
  /** How many such documents there are; null as above. */
  readonly countMisshapen: () => Promise<number | null>
  /** Goes back to the index that was live before the last swap; false when none is kept. */
  readonly goBackToFormerIndex: () => Promise<boolean>
  /** Drops the index that was kept to go back to. */
  readonly dropFormerIndex: (options?: { readonly keptForMs: number }) => Promise<number>
}
