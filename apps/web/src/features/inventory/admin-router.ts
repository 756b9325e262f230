import type { ShipmentSheet } from "@haat/domain/ordering"
import { z } from "zod"
import { idInput, skuInput } from "../../server/inputs.ts"
import { refuse, unwrap } from "../../server/refusals.ts"
import { adminProcedure, router } from "../../server/trpc.ts"

const id = z.uuid()
const warehouseId = z.string().regex(/^[A-Za-z0-9-]{2,32}$/, "is not a warehouse")
const bin = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9][A-Z0-9-]{0,23}$/, "use letters, digits and hyphens, e.g. A-01")
const quantity = z.int("use a whole number").min(1, "at least 1").max(1_000_000, "at most a million")
const lines = z
  .array(z.strictObject({ sku: skuInput, quantity }))
  .min(1)
  .max(100)
const shelves = z
  .array(z.strictObject({ sku: skuInput, bin, quantity }))
  .min(1)
  .max(100)
const words = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(80, "at most 80 characters")
  .regex(/^[^\p{Cc}]*$/u, "may not hold line breaks")
const cursor = z.string().max(64).nullable().default(null)
const at = z.strictObject({ warehouseId })
const pageAt = at.extend({ cursor })
const shipment = z.strictObject({ id, shipmentId: idInput })

const pageSize = 15
const documentsAtOnce = 50

const goodsOf = ({ lines: sent, goods }: ShipmentSheet) =>
  sent
    .map(({ sku, quantity: ordered, cancelled }, index) => ({
      ...{ sku, quantity: ordered - cancelled },
      title: goods[index]?.title ?? sku,
      options: goods[index]?.options ?? {},
    }))
    .filter((one) => one.quantity > 0)

const unitsOf = (sheet: ShipmentSheet) =>
  goodsOf(sheet).map(({ sku, quantity: wanted }) => ({ sku, quantity: wanted }))

/** The console of a warehouse. Each change leaves its trace; each doing bears an id, so repeats do nothing. */
export const inventoryAdminRouter = router({
  warehouses: adminProcedure.query(({ ctx }) => ctx.shop.delivery.listWarehouses()),
  stock: adminProcedure
    .input(
      z.strictObject({
        warehouseId,
        text: z.string().trim().max(64).default(""),
        unlocatedOnly: z.boolean().default(false),
        cursor,
      }),
    )
    .query(({ ctx, input }) => ctx.shop.inventory.listStock({ ...input, limit: pageSize })),
  inbounds: adminProcedure
    .input(pageAt)
    .query(({ ctx, input }) => ctx.shop.inventory.listInbounds({ ...input, limit: documentsAtOnce })),
  announce: adminProcedure
    .input(z.strictObject({ id, warehouseId, supplier: words, expectedOn: z.iso.date(), lines }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.announceInbound({ ...input, actorId: ctx.customer.id })),
    ),
  receive: adminProcedure
    .input(z.strictObject({ id, inboundId: id, sku: skuInput, quantity }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.receiveInbound({ ...input, actorId: ctx.customer.id })),
    ),
  closeInbound: adminProcedure
    .input(z.strictObject({ id, inboundId: id }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.closeInbound({ ...input, actorId: ctx.customer.id })),
    ),
  putAway: adminProcedure
    .input(z.strictObject({ id, warehouseId, lines: shelves }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.putAway({ ...input, actorId: ctx.customer.id })),
    ),
  /** Parcels that wait here, those to pick with the bins to go to. */
  parcels: adminProcedure.input(pageAt).query(async ({ ctx, input }) => {
    const { ordering, inventory } = ctx.shop
    const filter = { warehouseId: input.warehouseId, statuses: ["NEW", "PACKED"] as const }
    const { items, orphans, next } = await ordering.listShipments({
      ...filter,
      cursor: input.cursor,
      limit: 20,
    })
    const picked = await inventory.pickedParcels(items.map((sheet) => sheet.id))
    const isToPick = (sheet: ShipmentSheet) => sheet.status === "NEW" && !picked.has(sheet.id)
    const plans = await inventory.planPicks({
      warehouseId: input.warehouseId,
      parcels: items.map((sheet) => (isToPick(sheet) ? unitsOf(sheet) : [])),
    })
    const parcels = items.map((sheet, index) => {
      const { id: shipmentId, orderCode, status, courier, latest } = sheet
      const facts = { shipmentId, orderCode, status, courier, latest }
      return { ...facts, goods: goodsOf(sheet), toPick: isToPick(sheet), picks: plans[index] ?? [] }
    })
    return { parcels, orphans, next }
  }),
  pick: adminProcedure.input(shipment).mutation(async ({ ctx, input }) => {
    const sheet = await ctx.shop.ordering.getShipment(input.shipmentId)
    if (!sheet) throw refuse({ code: "SHIPMENT_NOT_FOUND" })
    const doing = { ...input, actorId: ctx.customer.id, warehouseId: sheet.warehouseId }
    return unwrap(await ctx.shop.inventory.pickParcel({ ...doing, lines: unitsOf(sheet) }))
  }),
  /** Only what was picked is packed: else the goods would leave from bins that still claim them. */
  pack: adminProcedure.input(shipment).mutation(async ({ ctx, input: { shipmentId } }) => {
    const sheet = await ctx.shop.ordering.getShipment(shipmentId)
    if (!sheet) throw refuse({ code: "SHIPMENT_NOT_FOUND" })
    const picked = await ctx.shop.inventory.pickedParcels([shipmentId])
    if (sheet.status === "NEW" && !picked.has(shipmentId)) throw refuse({ code: "NOT_PICKED" })
    const by = { kind: "warehouse" as const, id: ctx.customer.id }
    return unwrap(await ctx.shop.ordering.packShipment({ shipmentId, by })).status
  }),
  handOver: adminProcedure
    .input(shipment.extend({ carrier: words, trackingNo: words }))
    .mutation(async ({ ctx, input: { shipmentId, carrier, trackingNo } }) => {
      const by = { kind: "warehouse" as const, id: ctx.customer.id }
      const sent = unwrap(await ctx.shop.ordering.shipShipment({ shipmentId, carrier, trackingNo, by }))
      await ctx.shop.inventory.endPicks(shipmentId)
      return sent.status
    }),
  transfers: adminProcedure
    .input(pageAt)
    .query(({ ctx, input }) => ctx.shop.inventory.listTransfers({ ...input, limit: documentsAtOnce })),
  sendTransfer: adminProcedure
    .input(z.strictObject({ id, from: warehouseId, to: warehouseId, lines }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.sendTransfer({ ...input, actorId: ctx.customer.id })),
    ),
  receiveTransfer: adminProcedure
    .input(z.strictObject({ id, transferId: id, sku: skuInput, quantity, lost: z.boolean() }))
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.receiveTransfer({ ...input, actorId: ctx.customer.id })),
    ),
  countsDue: adminProcedure
    .input(at)
    .query(({ ctx, input }) => ctx.shop.inventory.listCountsDue(input.warehouseId)),
  count: adminProcedure
    .input(
      z.strictObject({
        id,
        warehouseId,
        sku: skuInput,
        bin,
        quantity: z.int().min(0).max(1_000_000),
        reason: words,
      }),
    )
    .mutation(async ({ ctx, input }) =>
      unwrap(await ctx.shop.inventory.countBin({ ...input, actorId: ctx.customer.id })),
    ),
})
