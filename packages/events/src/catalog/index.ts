import { z } from "zod"
import { defineEvent } from "../envelope/index.ts"

const minor = z.int().nonnegative()

/** One validated row of a supplier's feed: a product with its variants, as the supplier describes it. */
export const itemSubmission = z.object({
  supplierId: z.string().max(64),
  externalId: z.string().max(128),
  contentHash: z.string().length(64),
  feedId: z.string().max(64),
  row: z.int().nonnegative(),
  title: z.string().max(300),
  description: z.string().max(20_000),
  brand: z.string().max(120),
  category: z.string().max(120),
  attributes: z.record(
    z.string().max(64),
    z.union([z.string().max(500), z.number(), z.boolean(), z.array(z.string().max(200))]),
  ),
  images: z.array(z.string().max(1000)).max(12),
  rating: z.object({ average: z.number().min(0).max(5), count: z.int().nonnegative() }).optional(),
  popularity: z.number().nonnegative().optional(),
  variants: z
    .array(
      z.object({
        sku: z.string().max(64),
        options: z.record(z.string().max(64), z.string().max(120)),
        priceMinor: minor,
        mrpMinor: minor,
        currency: z.string().length(3),
        weightGrams: z.int().nonnegative().optional(),
        gstRatePercent: z.number().min(0).max(100).optional(),
        hsn: z.string().max(12).optional(),
        stock: z.array(z.object({ warehouseId: z.string().max(32), count: z.int().nonnegative() })).max(100),
      }),
    )
    .min(1)
    .max(100),
})

export const itemSubmitted = defineEvent({
  type: "catalog.item_submitted.v1",
  topic: "catalog.submission",
  packed: true,
  payload: itemSubmission,
})

/** The item now stands at `revision`; consumers re-read it, so a lost detail can't mislead them. */
export const itemChanged = defineEvent({
  type: "catalog.item_changed.v1",
  topic: "catalog.item",
  packed: true,
  payload: z.object({
    productId: z.string(),
    revision: z.int().positive(),
    change: z.enum(["created", "updated", "withdrawn"]),
    skus: z.array(z.string()),
    fields: z.array(z.string()),
    /** A new item, told with its first units: as soon as they are booked, their availability is told, too. */
    stockFollows: z.literal(true).optional(),
  }),
})

/** The supplier's own counts per warehouse for one SKU: booked as differences by inventory. */
export const stockCounted = defineEvent({
  type: "catalog.stock_counted.v1",
  topic: "catalog.stock-count",
  packed: true,
  payload: z.object({
    sku: z.string(),
    productId: z.string(),
    supplierId: z.string(),
    counts: z.array(z.object({ warehouseId: z.string(), count: z.int().nonnegative() })),
    revision: z.int().positive(),
  }),
})

/** Staff looked at what somebody wrote about a product, and hid it, kept it or showed it again. */
export const writingModerated = defineEvent({
  type: "catalog.writing_moderated.v1",
  topic: "catalog.writing",
  payload: z.object({
    /** `review:<id>`, `question:<id>` or `answer:<id>` */
    subject: z.string().max(100),
    productId: z.string(),
    actorId: z.string(),
    verdict: z.enum(["keep", "hide", "restore"]),
    reason: z.string(),
    before: z.object({ state: z.string(), reports: z.int().nonnegative() }),
    after: z.object({ state: z.string(), reports: z.int().nonnegative() }),
  }),
})

export const catalogEvents = [itemSubmitted, itemChanged, stockCounted, writingModerated] as const
