import { newId } from "@haat/platform/ids"

const orderColumns = `id, code, owner_key, email, status, version, cart_id, cart_version, idem_key, request_hash,
  quote_id, currency, items_minor, discount_minor, delivery_minor, tax_minor, total_minor, address, created_at`

/** Rows as they might stand in broken books: a statement and its values each. */
export const order = (id: string, status: string, captured: string | null = null) =>
  [
    `INSERT INTO ordering_order (${orderColumns}, captured_attempt_id)
     VALUES (?, ?, ?, 'a@example.com', ?, 0, ?, 1, ?, '${"0".repeat(64)}', '${"0".repeat(64)}', 'INR', 100, 0, 0, 0, 100,
       '{}', UTC_TIMESTAMP(3), ?)`,
    id,
    id.slice(-12),
    `v:${id}`,
    status,
    id,
    id,
    captured,
  ] as const
export const attempt = (id: string, orderId: string, captured = 100) =>
  [
    `INSERT INTO payment_attempt (id, order_id, provider, idem_key, status, fact_rank, currency, amount_minor,
       captured_minor, created_at, updated_at)
     VALUES (?, ?, 'sandbox', ?, 'CAPTURED', 4, 'INR', 100, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    id,
    orderId,
    id,
    captured,
  ] as const
export const lineOf = (orderId: string) =>
  [
    `INSERT INTO ordering_line (order_id, line_no, sku, product_id, slug, title, supplier_name, options, quantity,
       unit_price_minor, discount_minor, tax_minor, line_minor, promise)
     VALUES (?, 1, ?, 'p', 's', 't', 'n', '{}', 1, 100, 0, 0, 100, '{}')`,
    orderId,
    newId(),
  ] as const
export const stock = (sku: string, onHand: number, reserved: number) =>
  [
    "INSERT INTO inventory_stock (sku, warehouse_id, bucket, on_hand, reserved) VALUES (?, 'WH-BLR', 0, ?, ?)",
    sku,
    onHand,
    reserved,
  ] as const
export const hold = (orderId: string, sku: string) =>
  [
    "INSERT INTO inventory_reservation (order_id, sku, warehouse_id, bucket, quantity, state) VALUES (?, ?, 'W', 0, 1, 'HELD')",
    orderId,
    sku,
  ] as const
