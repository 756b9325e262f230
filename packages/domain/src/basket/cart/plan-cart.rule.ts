import { candidatesFrom, promisesFor, soonerFirst, type WayToSend, waysUsed } from "../../shared/index.ts"
import type { CartSupply, LineSupply } from "./supply.model.ts"

type Wanted = { readonly sku: string; readonly quantity: number }
type Hold = Wanted & { readonly warehouseId: string }

export type SkuStock = {
  readonly sku: string
  readonly warehouses: readonly { readonly warehouseId: string; readonly available: number }[]
}

export type CartFacts = {
  readonly lines: readonly Wanted[]
  readonly stock: readonly SkuStock[]
  /** How the pincode is reached. */
  readonly byWarehouse: ReadonlyMap<string, readonly WayToSend[]>
  /** Which warehouse would ship what, as for an order. */
  readonly allocate: (
    lines: readonly Wanted[],
    candidates: ReturnType<typeof candidatesFrom>,
  ) => readonly Hold[]
}

type Service = CartSupply["service"]
type Plan = {
  readonly service: Service
  readonly ways: readonly WayToSend[]
  /** Units that can travel by this service. */
  readonly near: ReadonlyMap<string, number>
  /** Lines that it brings whole. */
  readonly whole: number
}

const services: readonly Service[] = ["standard", "express"]
const isEverywhere = () => true

const unitsIn = ({ warehouses }: SkuStock, counts: (warehouseId: string) => boolean): number =>
  warehouses.reduce(
    (sum, { warehouseId, available }) => sum + (counts(warehouseId) ? Math.max(0, available) : 0),
    0,
  )

const planBy = ({ lines, stock, byWarehouse }: CartFacts, service: Service): Plan => {
  const ways = promisesFor(byWarehouse, service)
  const reached = new Set(ways.map(({ warehouseId }) => warehouseId))
  const near = new Map(stock.map((one) => [one.sku, unitsIn(one, (id) => reached.has(id))]))
  const whole = lines.filter(({ sku, quantity }) => quantity <= (near.get(sku) ?? 0)).length
  return { service, ways, near, whole }
}

/** As checkout chooses for who asked for nothing: standard, unless only express brings more of the lines. */
const preferred = (standard: Plan, express: Plan): Plan =>
  express.whole > standard.whole ? express : standard

/** What can't come whole is shown as much of it as can. */
const holdsOf = ({ lines, allocate }: CartFacts, { ways, near }: Plan): readonly Hold[] => {
  const sent = lines
    .map(({ sku, quantity }) => ({ sku, quantity: Math.min(quantity, near.get(sku) ?? 0) }))
    .filter(({ quantity }) => quantity > 0)
  return sent.length > 0 ? allocate(sent, candidatesFrom(ways)) : []
}

/**
 * How a cart would come, from the stock and the promises of now: the same service, warehouses and dates that checkout
 * quotes and an order keeps. Holds nothing.
 */
export const planCart = (facts: CartFacts): CartSupply => {
  const [standard, express] = services.map((service) => planBy(facts, service)) as [Plan, Plan]
  const plan = preferred(standard, express)
  const holds = holdsOf(facts, plan)
  const sending = [...waysUsed(plan.ways, holds)].sort(soonerFirst)
  const numberOf = new Map(sending.map(({ warehouseId }, index) => [warehouseId, index + 1]))
  const supplyOf = ({ sku }: Wanted): LineSupply => {
    const own = holds.filter((hold) => hold.sku === sku)
    const parcels = own.flatMap(({ warehouseId }) => numberOf.get(warehouseId) ?? []).sort((a, b) => a - b)
    const last = sending[(parcels.at(-1) ?? 0) - 1]
    const stock = facts.stock.find((one) => one.sku === sku) ?? { sku, warehouses: [] }
    return {
      sku,
      available: unitsIn(stock, isEverywhere),
      deliverable: Math.max(standard.near.get(sku) ?? 0, express.near.get(sku) ?? 0),
      sendable: plan.near.get(sku) ?? 0,
      arrival: last ? { earliest: last.earliest, latest: last.latest } : null,
      parcels,
    }
  }
  return {
    service: plan.service,
    parcels: sending.map(({ earliest, latest, feeMinor }, index) => ({
      ...{ number: index + 1, earliest, latest, feeMinor },
    })),
    lines: facts.lines.map(supplyOf),
  }
}
