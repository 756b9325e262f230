import { fc, test } from "@fast-check/vitest"
import { planCart } from "@haat/domain/basket"
import { bestOptions, type DeliveryPromise } from "@haat/domain/delivery"
import { allocateStock, makePlanHolds } from "@haat/domain/inventory"
import { makeCheckout } from "@haat/domain/ordering"
import { prices } from "@haat/domain/ordering/testing"
import { aDocument, aQuery, aVariant, shownHit, worldPlan } from "@haat/domain/search/testing"
import { candidatesFrom, promisesFor } from "@haat/domain/shared"
import { expect } from "vitest"

const ids = ["WH-A", "WH-B", "WH-C"]
const services = ["standard", "express"] as const
const drawn = fc.record({
  from: fc.nat({ max: 3 }),
  more: fc.nat({ max: 3 }),
  fee: fc.constantFrom(0, 49, 99),
})
const networks = fc.array(fc.record({ standard: fc.option(drawn), express: fc.option(drawn) }), {
  minLength: ids.length,
  maxLength: ids.length,
})
const dayOf = (day: number) => `2026-11-${19 + day}`
const told = ({ service, earliest, latest, feeMinor }: DeliveryPromise) => ({
  ...{ service, earliest, latest, feeMinor },
})
const reachIn = (network: typeof networks extends fc.Arbitrary<infer Drawn> ? Drawn : never) =>
  new Map(
    network.flatMap((ways, at) => {
      const warehouseId = ids[at] ?? ""
      const promises = services.flatMap((service): DeliveryPromise[] => {
        const way = ways[service]
        if (!way) return []
        const dates = { earliest: dayOf(way.from), latest: dayOf(way.from + way.more), feeMinor: way.fee }
        return [
          {
            ...{ service, warehouseId, courier: "Sadak", ...dates },
            ...{ orderBy: new Date(0), dispatchOn: "2026-11-18", tableVersion: 1 },
          },
        ]
      })
      return promises.length > 0 ? [[warehouseId, promises] as const] : []
    }),
  )

type Stocked = Pick<Parameters<typeof planCart>[0], "lines" | "stock">

/** As the runtime plans a cart. */
const cartOver = ({ lines, stock }: Stocked, byWarehouse: ReturnType<typeof reachIn>) => {
  const availability = stock.map((one) => ({ ...one, revision: 1 }))
  const allocate: Parameters<typeof planCart>[0]["allocate"] = (demand, candidates) => {
    const plan = allocateStock({ demand, candidates, availability })
    return plan.ok ? plan.value.holds : []
  }
  return planCart({ lines, stock, byWarehouse, allocate })
}

test.prop([networks, fc.subarray(ids, { minLength: 1 }), fc.option(fc.integer({ min: 1, max: 6 }))])(
  "search, product page, cart and checkout choose the same promise of the same stock",
  async (network, stockedIn, withinDays) => {
    const byWarehouse = reachIn(network)
    const reach = { pincode: "560001", place: null, byWarehouse }
    const options = bestOptions(reach, stockedIn)
    const planHolds = makePlanHolds({
      availability: {
        page: async () => [],
        of: async () => [
          {
            sku: "A",
            revision: 1,
            warehouses: stockedIn.map((warehouseId) => ({ warehouseId, available: 1 })),
          },
        ],
      },
    })
    for (const option of options) {
      const promises = promisesFor(byWarehouse, option.service)
      const plan = await planHolds({
        lines: [{ sku: "A", quantity: 1 }],
        candidates: candidatesFrom(promises),
      })
      const from = plan.ok ? plan.value.holds[0]?.warehouseId : null
      expect(promises.find(({ warehouseId }) => warehouseId === from)).toEqual(option)
    }
    const usual = options.find(({ service }) => service === "standard") ?? options[0]
    const stock = [{ sku: "A", warehouses: stockedIn.map((warehouseId) => ({ warehouseId, available: 1 })) }]
    const cart = cartOver({ lines: [{ sku: "A", quantity: 1 }], stock }, byWarehouse)
    expect(cart.lines[0]?.arrival ?? null).toEqual(
      usual ? { earliest: usual.earliest, latest: usual.latest } : null,
    )
    const plan = worldPlan(aQuery({ withinDays }), byWarehouse)
    const document = aDocument({ variants: [aVariant({ stockedIn })] })
    const hit = shownHit({ document, marked: null }, { plan, reach: byWarehouse, soldOut: new Set() })
    const soonest = options.at(-1)
    const inTime = soonest && (withinDays === null || soonest.latest <= dayOf(withinDays - 1))
    expect(hit?.promise ?? null).toEqual(soonest && inTime ? told(soonest) : null)
  },
)

const skus = ["A", "B", "C"]
const stocks = fc.array(fc.array(fc.nat({ max: 3 }), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
})
const wanted = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })

test.prop([networks, stocks, wanted], { numRuns: 1000 })(
  "a cart of several goods comes as checkout quotes it: same service, parcels, dates and fee, or not at all",
  async (network, stock, quantities) => {
    const byWarehouse = reachIn(network)
    const availability = skus.map((sku, at) => ({
      ...{ sku, revision: 1 },
      warehouses: ids.map((warehouseId, from) => ({ warehouseId, available: stock[at]?.[from] ?? 0 })),
    }))
    const lines = quantities.map((quantity, at) => ({ sku: skus[at] ?? "", quantity }))
    const cart = cartOver({ lines, stock: availability }, byWarehouse)
    const checkout = await makeCheckout({
      clock: { now: () => new Date(0) },
      carts: { getCart: async () => ({ id: "c", version: 1, lines }) },
      ...{ prices, promises: async () => byWarehouse },
      planHolds: makePlanHolds({ availability: { page: async () => [], of: async () => availability } }),
    })({ shopper: { visitorId: "v", customerId: null }, pincode: "560001", service: "standard" })
    const isWhole = cart.lines.every(({ sendable }, at) => sendable >= (quantities[at] ?? 0))
    expect(checkout.ok).toBe(isWhole)
    if (!checkout.ok) return
    const { chosen, options } = checkout.value
    expect(cart.service).toBe(chosen)
    expect(options.find(({ service }) => service === chosen)).toMatchObject({
      latest: cart.parcels
        .map(({ latest }) => latest)
        .sort()
        .at(-1),
      parcels: cart.parcels.length,
      feeMinor: Math.max(...cart.parcels.map(({ feeMinor }) => feeMinor)),
    })
  },
)
