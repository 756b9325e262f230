import { fc, test } from "@fast-check/vitest"
import { bestOptions, type DeliveryPromise, usualOption } from "@haat/domain/delivery"
import { makePlanHolds } from "@haat/domain/inventory"
import { candidatesFrom, promisesFor } from "@haat/domain/ordering/testing"
import { aDocument, aQuery, aVariant, shownHit, worldPlan } from "@haat/domain/search/testing"
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
    expect(usualOption(reach, stockedIn)).toEqual(
      options.find(({ service }) => service === "standard") ?? options[0] ?? null,
    )
    const plan = worldPlan(aQuery({ withinDays }), byWarehouse)
    const document = aDocument({ variants: [aVariant({ stockedIn })] })
    const hit = shownHit({ document, marked: null }, { plan, reach: byWarehouse, soldOut: new Set() })
    const soonest = options.at(-1)
    const inTime = soonest && (withinDays === null || soonest.latest <= dayOf(withinDays - 1))
    expect(hit?.promise ?? null).toEqual(soonest && inTime ? told(soonest) : null)
  },
)
