import { createHash } from "node:crypto"
import { WATCH_STATES, type Watch, type Watcher, type WatchState } from "@haat/domain/notification"

export type WatchRow = {
  readonly id: string
  readonly customer_id: string | null
  readonly email: string | null
  readonly sku: string
  readonly pincode: string
  readonly state: string
  readonly since: Date
  readonly told_by: string | null
}

export const watchColumns = "id, customer_id, email, sku, pincode, state, since, told_by"

const isState = (kept: string): kept is WatchState => (WATCH_STATES as readonly string[]).includes(kept)

const watcherOf = ({ id, customer_id: customerId, email }: WatchRow): Watcher => {
  if (customerId !== null) return { customerId, email: null }
  if (email === null) throw new Error(`watch ${id} is nobody's`)
  return { customerId: null, email }
}

export const watchOf = (row: WatchRow): Watch => {
  const { id, sku, pincode, state, since, told_by: toldBy } = row
  if (!isState(state)) throw new Error(`watch ${id} is in the unknown state ${state}`)
  return { id, sku, pincode, state, since, toldBy, watcher: watcherOf(row) }
}

/** Names an asker; a guest's address is only as long as its digest. */
export const ownerOf = ({ customerId, email }: Watcher): string =>
  customerId === null ? `e:${createHash("sha256").update(email).digest("hex")}` : `c:${customerId}`
