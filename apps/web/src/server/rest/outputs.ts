import { z } from "zod"

/** What the REST API answers. Amounts: `*_minor` in paise; `price` and `mrp` in rupees, for display. */

export const imageOut = z
  .object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() })
  .nullable()
const rating = z.object({ average: z.number(), count: z.int() })
export const spanOut = z.object({ earliest: z.string(), latest: z.string() })
export const optionsOut = z.record(z.string(), z.string())

export const productOut = z.object({
  product: z.object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    brand: z.string(),
    category_id: z.string(),
    price: z.number(),
    price_minor: z.int(),
    mrp: z.number(),
    mrp_minor: z.int(),
    currency: z.literal("INR"),
    image_url: z.string().nullable(),
    images: z.array(imageOut),
    rating,
    url: z.string(),
    supplier: z.string(),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    variants: z.array(
      z.object({
        sku: z.string(),
        options: optionsOut,
        price: z.number(),
        price_minor: z.int(),
        mrp_minor: z.int(),
      }),
    ),
  }),
})

export const itemOut = z.object({
  product_id: z.string(),
  slug: z.string(),
  name: z.string(),
  brand: z.string(),
  sku: z.string(),
  price: z.number(),
  price_minor: z.int(),
  mrp_minor: z.int(),
  currency: z.literal("INR"),
  image_url: z.string().nullable(),
  rating,
  arrives: spanOut,
  service: z
    .enum(["standard", "express"])
    .describe("By which service these dates and this fee hold; ask for it at checkout"),
  delivery_fee_minor: z.int(),
})

/** Checks what needs no waiting at once: zod compiles only that way of reading, which is six times as fast. */
const atOnce = <Schema extends z.ZodType>(schema: Schema): Schema =>
  Object.assign(schema, { parseAsync: async (value: unknown) => schema.parse(value) })

export const searchOut = atOnce(
  z.object({
    total: z.int(),
    page: z.int(),
    pages: z.int(),
    undeliverable: z.int(),
    at_least: z
      .object({ total: z.boolean(), undeliverable: z.boolean() })
      .describe("Which of the two are at least so many, there being too many to count"),
    corrected: z.string().nullable(),
    limited: z
      .boolean()
      .describe(
        "The index is away: a short list, without facets. A `cursor` that was given comes back, to be tried later",
      ),
    dates_known: z
      .boolean()
      .describe(
        "False while nobody can say what comes to the pincode: then nothing is listed, for nothing is promised",
      ),
    cursor: z
      .string()
      .nullable()
      .describe("Asks for what comes next; null at the list's end. Good for a quarter of an hour"),
    items: z.array(itemOut),
    facets: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        at_least: z.boolean().describe("Each count is at least so many; otherwise each is exact"),
        values: z.array(z.object({ value: z.string(), label: z.string(), count: z.int() })),
      }),
    ),
  }),
)

export const suggestOut = z.object({
  suggestions: z.array(
    z.object({
      kind: z.enum(["query", "category", "product"]),
      text: z.string(),
      category_id: z.string().optional(),
      slug: z.string().optional(),
    }),
  ),
})

export const placeOut = z.object({
  pincode: z.string(),
  city: z.string(),
  state: z.string(),
  region: z.string(),
})
