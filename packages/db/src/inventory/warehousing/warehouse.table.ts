import { sql } from "drizzle-orm"
import { check, date, datetime, index, int, primaryKey, varchar } from "drizzle-orm/mysql-core"
import { contextTable } from "../../shared/context-table.ts"

const table = contextTable("inventory")
const id = (name = "id") => varchar(name, { length: 36 }).notNull()
const sku = () => varchar("sku", { length: 64 }).notNull()
const warehouse = (name = "warehouse_id") => varchar(name, { length: 32 }).notNull()
const bin = () => varchar("bin", { length: 24 }).notNull()
const at = () => datetime("at", { mode: "date", fsp: 3 }).notNull().default(sql`CURRENT_TIMESTAMP(3)`)
const status = () => varchar("status", { length: 12 }).notNull()
const by = () => varchar("actor_id", { length: 64 }).notNull()

/** How many units lie in a bin: the sum of its moves. What a warehouse has beyond its bins is not located yet. */
export const binTable = table(
  "bin",
  {
    warehouseId: warehouse(),
    bin: bin(),
    sku: sku(),
    quantity: int("quantity").notNull(),
    countDueAt: datetime("count_due_at", { mode: "date", fsp: 3 }),
  },
  (column) => [
    primaryKey({ columns: [column.warehouseId, column.sku, column.bin] }),
    index("inventory_bin_due").on(column.warehouseId, column.countDueAt),
    check("inventory_bin_quantity", sql`quantity >= 0`),
  ],
)

/** Append-only: every unit that came into a bin or left it, once per reference. */
export const binMoveTable = table(
  "bin_move",
  {
    refId: varchar("ref_id", { length: 64 }).notNull(),
    kind: varchar("kind", { length: 16 }).notNull(),
    warehouseId: warehouse(),
    bin: bin(),
    sku: sku(),
    quantity: int("d_quantity").notNull(),
    reason: varchar("reason", { length: 160 }).notNull().default(""),
    actorId: by(),
    at: at(),
  },
  (column) => [
    primaryKey({
      name: "inventory_bin_move_once",
      columns: [column.refId, column.kind, column.warehouseId, column.sku, column.bin],
    }),
    index("inventory_bin_move_bin").on(column.warehouseId, column.sku, column.bin),
  ],
)

/** Units taken for a parcel that hasn't left yet: out of their bins, still in the warehouse. */
export const pickTable = table(
  "pick",
  {
    shipmentId: id("shipment_id"),
    sku: sku(),
    warehouseId: warehouse(),
    quantity: int("quantity").notNull(),
    at: at(),
  },
  (column) => [
    primaryKey({ columns: [column.shipmentId, column.sku] }),
    index("inventory_pick_stock").on(column.warehouseId, column.sku),
    check("inventory_pick_quantity", sql`quantity > 0`),
  ],
)

/** Goods a supplier announced. */
export const inboundTable = table(
  "inbound",
  {
    id: id().primaryKey(),
    warehouseId: warehouse(),
    supplier: varchar("supplier", { length: 80 }).notNull(),
    expectedOn: date("expected_on", { mode: "string" }).notNull(),
    status: status(),
    at: at(),
  },
  (column) => [index("inventory_inbound_warehouse").on(column.warehouseId, column.status, column.expectedOn)],
)

export const inboundLineTable = table(
  "inbound_line",
  {
    inboundId: id("inbound_id"),
    sku: sku(),
    announced: int("announced").notNull(),
    received: int("received").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.inboundId, column.sku] }),
    index("inventory_inbound_line_sku").on(column.sku),
    check("inventory_inbound_received", sql`received >= 0 AND received <= announced`),
  ],
)

/** Goods on their way between warehouses: sent = received + lost + still on the way. */
export const transferTable = table(
  "transfer",
  {
    id: id().primaryKey(),
    fromWarehouse: warehouse("from_warehouse"),
    toWarehouse: warehouse("to_warehouse"),
    status: status(),
    at: at(),
  },
  (column) => [
    index("inventory_transfer_from").on(column.fromWarehouse, column.status),
    index("inventory_transfer_to").on(column.toWarehouse, column.status),
  ],
)

export const transferLineTable = table(
  "transfer_line",
  {
    transferId: id("transfer_id"),
    sku: sku(),
    sent: int("sent").notNull(),
    received: int("received").notNull(),
    lost: int("lost").notNull(),
  },
  (column) => [
    primaryKey({ columns: [column.transferId, column.sku] }),
    check("inventory_transfer_whole", sql`received >= 0 AND lost >= 0 AND received + lost <= sent`),
  ],
)
