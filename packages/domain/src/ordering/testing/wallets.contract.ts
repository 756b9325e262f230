import { refundShare, undoneUnits } from "../cancelling/refund-share.rule.ts"
import type { Books, FakeOrder } from "./books.fake.ts"

type Say = (sentence: string) => void

const total = <Item>(items: readonly Item[], amountOf: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amountOf(item), 0)

/** A13: what is on an account is the sum of its entries, and what it holds is what orders being paid take from it. */
const auditAccounts = (books: Books, say: Say): void => {
  const entries = [...books.entries.values()]
  const purses = [...books.purses.values()]
  for (const [id, { balanceMinor, heldMinor }] of books.accounts) {
    const booked = total(entries, ({ account, amountMinor }) => (account === id ? amountMinor : 0))
    if (booked !== balanceMinor || heldMinor < 0 || heldMinor > balanceMinor)
      say(`A13a ${id} has ${balanceMinor} and holds ${heldMinor}, its entries are ${booked}`)
    const held = total(purses, ({ state, tenders }) =>
      state === "HELD" ? total(tenders, ({ ref, amountMinor }) => (ref === id ? amountMinor : 0)) : 0,
    )
    if (held !== heldMinor) say(`A13c ${id} holds ${heldMinor}, orders take ${held}`)
  }
}

/** A12: a coupon's cap less what is left is what is held and used, and nobody uses it beyond their limit. */
const auditCoupons = (books: Books, say: Say): void => {
  for (const [id, { cap, remaining, perPerson }] of books.coupons) {
    const uses = [...books.purses.values()].filter(
      ({ state, tenders }) => state !== "RELEASED" && tenders.some(({ ref }) => ref === id),
    )
    if (remaining < 0 || cap - remaining !== uses.length) say(`A12a ${id}: ${remaining} of ${cap} are left`)
    const people = Map.groupBy(uses, ({ person }) => person)
    for (const [person, own] of people) if (own.length > perPerson) say(`A12b ${id} of ${person}`)
  }
}

/** A13d: own accounts pay exactly what the order says, and get back exactly the undone units' share of it. */
const auditTenders = (books: Books, order: FakeOrder, say: Say): void => {
  const { state, tenders } = books.purses.get(order.id) ?? { state: "RELEASED", tenders: [] }
  if (total(tenders, ({ amountMinor }) => amountMinor) !== order.tenderedMinor)
    say(`A13d ${order.id} says ${order.tenderedMinor} of own money`)
  if (order.placedAt === null || state !== "SPENT") return
  const isOf = ({ orderId }: { readonly orderId: string }) => orderId === order.id
  const shipments = [...books.shipments.values()].filter(isOf)
  const after = undoneUnits(shipments, [...books.returns.values()].filter(isOf))
  for (const { ref, amountMinor, refundedMinor } of tenders) {
    const due = refundShare(order, amountMinor, { before: new Map(), after })
    if (refundedMinor !== due)
      say(`A13d ${order.id}: ${refundedMinor} of ${amountMinor} is back at ${ref}, ${due} is due`)
  }
}

/** The sentences about coupons and own money that the books break. */
export const auditWallets = (books: Books, say: Say): void => {
  auditAccounts(books, say)
  auditCoupons(books, say)
  for (const order of books.orders.values()) auditTenders(books, order, say)
}
