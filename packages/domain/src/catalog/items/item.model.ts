import type { itemChanged, itemSubmitted, stockCounted } from "@haat/events/catalog"
import type { EventPayload } from "@haat/events/envelope"
import type { Product } from "../catalog.model.ts"

export type ItemSubmission = EventPayload<typeof itemSubmitted>
export type ItemChanged = EventPayload<typeof itemChanged>
export type StockCounted = EventPayload<typeof stockCounted>

export type WarehouseCount = { readonly warehouseId: string; readonly count: number }

/** A product with what the item service remembers of where it came from. */
export type StoredItem = {
  readonly product: Product
  /** Grows with every write, even one that leaves the product's revision alone (counts, provenance). */
  readonly stamp: number
  /** Grows with every change of the supplier's counts. */
  readonly countRevision: number
  readonly counts: Readonly<Record<string, readonly WarehouseCount[]>>
  readonly source: ItemSource
}

/** Feed ids are UUID v7, so of two submissions the one with the greater (feedId, row) is the younger. */
export type ItemSource = {
  readonly externalId: string
  readonly contentHash: string
  readonly feedId: string
  readonly row: number
}

export type CatalogEvent =
  | {
      readonly kind: "item-changed"
      readonly at: Date
      readonly correlationId: string
      readonly payload: ItemChanged
    }
  | {
      readonly kind: "stock-counted"
      readonly at: Date
      readonly correlationId: string
      readonly payload: StockCounted
    }
