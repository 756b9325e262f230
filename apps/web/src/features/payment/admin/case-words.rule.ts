import { CASE_KINDS, type CaseFacts, type CaseKind, type CaseState } from "@haat/domain/payment"

const words: Readonly<Record<CaseKind, string>> = {
  CHARGE_MISSED: "Paid, and we didn’t know",
  CHARGE_UNKNOWN: "Charge of nobody’s order",
  CHARGE_TWICE: "Charged twice",
  CHARGE_AMOUNT: "Another amount charged",
  CHARGE_NOT_SETTLED: "Booked, but not at the gateway",
  REFUND_MISSED: "Refunded, and we didn’t know",
  REFUND_UNKNOWN: "Refund nobody asked for",
  REFUND_AMOUNT: "Another amount refunded",
  REFUND_NOT_SETTLED: "Refund booked, but not at the gateway",
  REFUND_STUCK: "Refund refused again and again",
  OUTCOME_UNKNOWN: "Outcome unknown for a day",
  MONEY_WITHOUT_GOODS: "Money without goods",
  GOODS_WITHOUT_MONEY: "Goods without money",
  HOLD_OF_DEAD_ORDER: "Stock held for a dead order",
  STOCK_DIFFERS: "Stock and movements differ",
  ORDER_DIFFERS: "Order contradicts itself",
  HOLD_OVERDUE: "Hold outlived its end",
  WEBHOOK_WAITS: "Webhook stored, not settled",
  MONEY_SET_ASIDE: "Money set aside for nobody",
  ATTEMPTS_OPEN: "Two payments open at once",
  REFUNDS_DIFFER: "Refunds don’t fit the payment",
  CART_BOUGHT_TWICE: "One cart, two orders",
  COUPON_DIFFERS: "Coupon beyond its limits",
  TENDER_DIFFERS: "Card or rewards don’t fit the order",
  OWN_MONEY_DIFFERS: "Account isn’t its entries’ sum",
  PARCEL_DIFFERS: "Parcels and returns differ",
  BINS_DIFFER: "Bins and stock differ",
  COPY_DIFFERS: "A copy doesn’t follow the books",
}

export const kindWords = (kind: CaseKind): string => words[kind]

export const stateWords = {
  OPEN: "Waiting",
  REPAIRED: "Set right",
  RESOLVED: "Closed by staff",
  GONE: "Gone by itself",
} as const satisfies Record<CaseState, string>

const rupees = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
const isMoney = (name: string): boolean => /minor$/i.test(name)
const spaced = (name: string): string =>
  name
    .replace(/minor$/i, "")
    .replace(/([A-Z])/g, " $1")
    .replaceAll("_", " ")
    .trim()
    .toLowerCase()

/** The facts of a case as a person reads them; money in rupees, what isn't known left out. */
export const factLines = (facts: CaseFacts): readonly { readonly name: string; readonly text: string }[] =>
  Object.entries(facts).flatMap(([name, value]) => {
    if (value === null) return []
    if (name === "says") return [{ name: "broken", text: String(value) }]
    const text = isMoney(name) ? rupees.format(Number(value) / 100) : String(value)
    return [{ name: spaced(name), text }]
  })

type Filter = { readonly state: CaseState; readonly kind: CaseKind | null }

const oneOf = <One extends string>(all: readonly One[], given: unknown): One | null =>
  all.find((one) => one === given) ?? null

/** What the address says; nonsense is as good as nothing. */
export const filterOf = (query: Readonly<Record<string, string | string[] | undefined>>) => {
  const states = Object.keys(stateWords) as CaseState[]
  const cursor = query.cursor
  const isId = typeof cursor === "string" && /^[0-9a-f-]{36}$/.test(cursor)
  return {
    state: oneOf(states, query.state) ?? ("OPEN" as const),
    kind: oneOf(CASE_KINDS, query.kind),
    cursor: isId ? cursor : null,
  }
}

export const hrefOf = ({ state, kind }: Filter, cursor: string | null = null): string => {
  const query = new URLSearchParams()
  if (state !== "OPEN") query.set("state", state)
  if (kind) query.set("kind", kind)
  if (cursor) query.set("cursor", cursor)
  const text = query.toString()
  return `/admin/reconciliation${text && `?${text}`}`
}

type Run = { readonly finishedAt: Date | null; readonly problems: readonly unknown[] }

/** Whether a run has ended and compared everything: only then does an empty queue mean that the books agree. */
export const isWholeRun = (run: Run | undefined): boolean =>
  run !== undefined && run.finishedAt !== null && run.problems.length === 0
