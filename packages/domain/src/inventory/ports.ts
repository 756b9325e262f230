import type { CountInput, SkuAvailability, WhereLeft } from "./inventory.model.ts"

/** Truth about stock. */
export type Availability = {
  /** One entry per distinct SKU asked for; unknown ones have no warehouses. */
  readonly of: (skus: readonly string[]) => Promise<readonly SkuAvailability[]>
  /** All SKUs after `after`, by keyset; empty at the end. */
  readonly page: (after: string, limit: number) => Promise<readonly SkuAvailability[]>
}

/** Books counts as differences, in their order, each once per SKU and reference. */
export type Counts = {
  readonly book: (input: CountInput) => Promise<void>
  readonly bookAll: (inputs: readonly CountInput[]) => Promise<void>
}

/** Fast hints about where what is left; a newer revision wins. */
export type SoldOutMarks = {
  readonly mark: (levels: readonly SkuAvailability[]) => Promise<void>
  /** Those of which nothing is left in any of these warehouses; nothing anywhere where none are named. */
  readonly soldOut: (skus: readonly string[], at?: ReadonlySet<string>) => Promise<ReadonlySet<string>>
  /** Of what ran out in a warehouse within the last half minute, the newest, and where some is left; not all where there are very many. */
  readonly soldOutLately: () => Promise<WhereLeft>
}

/** Which of these SKUs are for sale, or were: items of the catalog, whatever their state. */
export type KnownSkus = (skus: readonly string[]) => Promise<ReadonlySet<string>>

/** The warehouses of the delivery network. */
export type KnownWarehouses = () => Promise<ReadonlySet<string>>
