import { createHash } from "node:crypto"
import type { CatalogEvent } from "@haat/domain/catalog"
import { itemChanged, stockCounted } from "@haat/events/catalog"
import { type Envelope, seal } from "@haat/events/envelope"

/** The same fact gets the same id, so a commit that is tried again can't tell it twice. */
export const factId = (parts: readonly (string | number)[]): string => {
  const hex = createHash("sha256").update(parts.join("\u0000")).digest("hex")
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`
}

/** What happened to an item, as it is told. */
export const envelopeOf = (event: CatalogEvent): Envelope => {
  const { at: occurredAt, correlationId } = event
  const key = event.payload.productId
  if (event.kind === "item-changed") {
    const id = factId([itemChanged.type, key, event.payload.revision])
    return seal(itemChanged, event.payload, { id, occurredAt, key, correlationId })
  }
  const { sku, revision } = event.payload
  const id = factId([stockCounted.type, key, sku, revision])
  return seal(stockCounted, event.payload, { id, occurredAt, key: sku, correlationId })
}
