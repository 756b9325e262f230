import type {
  Order,
  OrderAddress,
  OrderAllocation,
  OrderLine,
  OrderPromise,
  OrderRecord,
  OrderStatus,
  PriceNotes,
} from "@haat/domain/ordering"
import { json } from "../shared/index.ts"

export type OrderRow = {
  readonly id: string
  readonly code: string
  readonly owner_key: string
  readonly customer_id: string | null
  readonly email: string
  readonly status: string
  readonly version: number
  readonly cart_id: string
  readonly cart_version: number
  readonly request_hash: string
  readonly quote_id: string
  readonly items_minor: number
  readonly discount_minor: number
  readonly delivery_minor: number
  readonly tax_minor: number
  readonly total_minor: number
  readonly tendered_minor: number
  readonly price_notes: unknown
  readonly allocation: unknown
  readonly address: unknown
  readonly created_at: Date
  readonly placed_at: Date | null
  readonly closed_at: Date | null
  readonly expires_at: Date | null
  readonly hold_extended: number
  readonly captured_attempt_id: string | null
  readonly late: number
}

export const orderColumns = `id, code, owner_key, customer_id, email, status, version, cart_id, cart_version,
  request_hash, quote_id, items_minor, discount_minor, delivery_minor, tax_minor, total_minor, tendered_minor, price_notes, allocation, address, created_at,
  placed_at, closed_at, expires_at, hold_extended, captured_attempt_id, late`

export type LineRow = {
  readonly order_id: string
  readonly line_no: number
  readonly sku: string
  readonly product_id: string
  readonly slug: string
  readonly title: string
  readonly supplier_name: string
  readonly options: unknown
  readonly image_url: string | null
  readonly quantity: number
  readonly unit_price_minor: number
  readonly discount_minor: number
  readonly tax_minor: number
  readonly line_minor: number
  readonly promise: unknown
}

export const lineColumns = `order_id, line_no, sku, product_id, slug, title, supplier_name, options, image_url,
  quantity, unit_price_minor, discount_minor, tax_minor, line_minor, promise`

const lineOf = (row: LineRow): OrderLine => ({
  lineNo: row.line_no,
  sku: row.sku,
  productId: row.product_id,
  slug: row.slug,
  title: row.title,
  supplierName: row.supplier_name,
  options: json<Record<string, string>>(row.options),
  imageUrl: row.image_url,
  quantity: row.quantity,
  unitPriceMinor: row.unit_price_minor,
  discountMinor: row.discount_minor,
  taxMinor: row.tax_minor,
  lineMinor: row.line_minor,
  promise: json<OrderPromise>(row.promise),
})

const noNotes: PriceNotes = { adjustments: [], tenders: [] }

/** Most orders have nothing to explain: then nothing is written. */
export const notesText = ({ priceNotes }: Pick<Order, "priceNotes">): string | null =>
  priceNotes.adjustments.length + priceNotes.tenders.length === 0 ? null : JSON.stringify(priceNotes)

const amountsOf = (row: OrderRow) => ({
  currency: "INR" as const,
  itemsMinor: row.items_minor,
  discountMinor: row.discount_minor,
  deliveryMinor: row.delivery_minor,
  taxMinor: row.tax_minor,
  totalMinor: row.total_minor,
  tenderedMinor: row.tendered_minor,
  priceNotes: row.price_notes === null ? noNotes : json<PriceNotes>(row.price_notes),
})

export const recordOf = (row: OrderRow, lines: readonly LineRow[]): OrderRecord => ({
  id: row.id,
  code: row.code,
  ownerKey: row.owner_key,
  customerId: row.customer_id,
  email: row.email,
  status: row.status as OrderStatus,
  version: row.version,
  cartId: row.cart_id,
  cartVersion: row.cart_version,
  quoteId: row.quote_id,
  ...amountsOf(row),
  allocation: row.allocation === null ? null : json<OrderAllocation>(row.allocation),
  address: json<OrderAddress>(row.address),
  lines: lines.map(lineOf),
  createdAt: row.created_at,
  placedAt: row.placed_at,
  closedAt: row.closed_at,
  expiresAt: row.expires_at,
  holdExtended: row.hold_extended === 1,
  capturedAttemptId: row.captured_attempt_id,
  late: row.late === 1,
  requestHash: row.request_hash,
})

export const slotOf = ({ cartId, cartVersion }: Pick<Order, "cartId" | "cartVersion">): string =>
  `${cartId}:${cartVersion}`
