export const contextNames = [
  "catalog",
  "inventory",
  "delivery",
  "customers",
  "pricing",
  "search",
  "homepage",
  "basket",
  "ordering",
  "payment",
  "notification",
  "recommendation",
  "reporting",
] as const

export type Context = (typeof contextNames)[number]

/** The suffix of an adapter file (`orders.mysql.ts`) and the name of the store in the map. */
export const storeNames = ["mysql", "mongo", "elastic", "redis", "cassandra", "kafka", "s3", "disk"] as const
export type Store = (typeof storeNames)[number]

export type ContextEntry = {
  readonly about: string
  /** Whose published events its consumers may subscribe to. */
  readonly hears: readonly Context[]
  /** Whose use cases or adapters its file in packages/runtime may be wired with. Acyclic. */
  readonly calls: readonly Context[]
  /** Which engines its adapters in packages/db may speak to. */
  readonly stores: readonly Store[]
}

const everyoneBut = (self: Context): readonly Context[] => contextNames.filter((name) => name !== self)

/** The map of the house: import rules, docs/map.md and CODEOWNERS are derived from it. */
export const contextMap: Readonly<Record<Context, ContextEntry>> = {
  catalog: {
    about:
      "what is for sale: products, variants, offers, supplier feeds, pictures, and what shoppers write about them",
    hears: [],
    calls: [],
    stores: ["mongo", "mysql", "kafka", "s3", "disk", "redis"],
  },
  inventory: {
    about: "how much is where: on-hand stock, reservations, allocations",
    hears: ["catalog", "ordering"],
    calls: ["catalog", "delivery"],
    stores: ["mysql", "redis"],
  },
  delivery: {
    about: "where we deliver, from which warehouse, by when and for how much",
    hears: ["ordering"],
    calls: [],
    stores: ["mysql", "redis"],
  },
  customers: {
    about: "who is buying: accounts, sessions, addresses",
    hears: ["ordering"],
    calls: ["delivery"],
    stores: ["mysql", "redis"],
  },
  pricing: {
    about: "what a basket costs: quotes, tax, coupons, rewards, gift cards",
    hears: ["catalog", "ordering"],
    calls: ["catalog"],
    stores: ["mysql", "redis"],
  },
  search: {
    about: "finding items that can reach the customer",
    hears: ["catalog", "inventory", "ordering"],
    calls: ["catalog", "inventory", "delivery", "recommendation"],
    stores: ["elastic", "redis", "kafka", "mysql"],
  },
  homepage: {
    about: "what each region sees first: layouts, their versions, their cached record",
    hears: ["catalog"],
    calls: ["catalog", "recommendation"],
    stores: ["mongo", "redis"],
  },
  basket: {
    about: "what a visitor means to buy: cart and wishlist",
    hears: ["catalog", "inventory", "ordering"],
    calls: ["catalog", "inventory", "customers", "delivery", "pricing"],
    stores: ["mysql", "redis"],
  },
  ordering: {
    about: "turning a basket into a promise: placing, lifecycle, expiry, archive",
    hears: ["payment", "inventory", "delivery"],
    calls: ["basket", "catalog", "customers", "delivery", "inventory", "pricing", "payment"],
    stores: ["mysql", "redis", "cassandra"],
  },
  payment: {
    about: "money in and back: intents, webhooks, refunds, reconciliation",
    hears: [],
    calls: [],
    stores: ["mysql", "redis"],
  },
  notification: {
    about: "telling people: mail, text messages, push",
    hears: ["inventory", "ordering", "payment", "delivery", "customers"],
    calls: ["catalog", "customers", "delivery", "inventory", "ordering"],
    stores: ["mysql", "redis"],
  },
  recommendation: {
    about: "what someone may like next",
    hears: ["basket", "ordering", "catalog"],
    calls: [],
    stores: ["cassandra", "redis"],
  },
  reporting: {
    about: "what happened, counted",
    hears: everyoneBut("reporting"),
    calls: [],
    stores: ["redis", "cassandra"],
  },
}

export const isContext = (name: string | undefined): name is Context => contextNames.includes(name as Context)

/** The first cycle among `calls`, as the path that closes it; undefined when calls only ever point one way. */
export const findCallCycle = (
  map: Readonly<Record<string, { readonly calls: readonly string[] }>>,
): readonly string[] | undefined => {
  const settled = new Set<string>()
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (settled.has(name)) return undefined
    for (const called of map[name]?.calls ?? []) {
      const cycle = visit(called, [...path, name])
      if (cycle) return cycle
    }
    settled.add(name)
    return undefined
  }
  for (const name of Object.keys(map)) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return undefined
}
