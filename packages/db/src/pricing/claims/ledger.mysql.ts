import type { Tx } from "../../shared/index.ts"

/** Accounts of the house: where people's money with us comes from and goes to. They have no balance row. */
export const house = {
  giftCards: "house:gift-cards",
  rewards: "house:rewards",
  orders: "house:orders",
  expired: "house:expired",
} as const

export type Posting = {
  readonly reason: "issue" | "grant" | "earn" | "spend" | "refund" | "expire" | "reverse"
  /** What it is about; a reason is booked once for one reference. */
  readonly ref: string
  readonly note: string
  readonly at: Date
  readonly from: string
  readonly to: string
  readonly amountMinor: number
}

const isHouse = (accountId: string): boolean => accountId.startsWith("house:")

/** Changes a person's balance; nobody's falls below what is held on it. */
const change = async (tx: Tx, accountId: string, amountMinor: number): Promise<void> => {
  if (isHouse(accountId)) return
  const { affectedRows } = await tx.change(
    `UPDATE pricing_account SET balance_minor = balance_minor + ?
     WHERE id = ? AND balance_minor + ? >= held_minor`,
    [amountMinor, accountId, amountMinor],
  )
  if (affectedRows !== 1) throw new Error(`account ${accountId} can't change by ${amountMinor}`)
}

/** Moves money between two accounts: both sides or none. A posting booked before throws by its key. */
export const post = async (tx: Tx, posting: Posting): Promise<void> => {
  const { reason, ref, note, at, from, to, amountMinor } = posting
  if (!Number.isSafeInteger(amountMinor) || amountMinor <= 0)
    throw new RangeError(`no amount: ${amountMinor}`)
  await tx.change("INSERT INTO pricing_posting (reason, ref, note, at) VALUES (?, ?, ?, ?)", [
    reason,
    ref,
    note.slice(0, 200),
    at,
  ])
  await tx.change(
    "INSERT INTO pricing_entry (reason, ref, account_id, amount_minor, at) VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)",
    [reason, ref, from, -amountMinor, at, reason, ref, to, amountMinor, at],
  )
  await change(tx, from, -amountMinor)
  await change(tx, to, amountMinor)
}

/** Makes sure that an account is there. */
export const openAccount = (
  tx: Tx,
  { id, kind, expiresAt, at }: { id: string; kind: string; expiresAt: Date | null; at: Date },
) =>
  tx.change(
    `INSERT IGNORE INTO pricing_account (id, kind, balance_minor, held_minor, expires_at, state, created_at)
     VALUES (?, ?, 0, 0, ?, 'open', ?)`,
    [id, kind, expiresAt, at],
  )
