import type { GiftCardDesk, GiftCardRow, NewGiftCard, Staff } from "@haat/domain/pricing"
import { inTransaction, type Mysql, recordAdminAction, type Tx } from "../../shared/index.ts"
import { house, openAccount, post } from "../claims/ledger.mysql.ts"

type Row = {
  readonly id: string
  readonly last_four: string
  readonly initial_minor: number
  readonly balance_minor: number
  readonly held_minor: number
  readonly expires_at: Date | null
  readonly state: string
  readonly note: string
  readonly created_at: Date
}

const rowOf = (row: Row): GiftCardRow => ({
  accountId: row.id,
  lastFour: row.last_four,
  initialMinor: row.initial_minor,
  balanceMinor: row.balance_minor,
  heldMinor: row.held_minor,
  expiresAt: row.expires_at,
  state: row.state === "open" ? "open" : "blocked",
  note: row.note,
  createdAt: row.created_at,
})

const maxPage = 100

const issueOne = async (tx: Tx, card: NewGiftCard & { readonly hash: string }, { actorId, at }: Staff) => {
  const { accountId: id, code, hash, amountMinor, expiresAt, note } = card
  await openAccount(tx, { id, kind: "gift-card", expiresAt, at })
  await tx.change(
    `INSERT INTO pricing_gift_card (account_id, code_hash, last_four, initial_minor, note, issued_by, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [id, hash, code.slice(-4), amountMinor, note, actorId, at],
  )
  await post(tx, {
    reason: "issue",
    ref: id,
    note: "Gift card",
    at,
    from: house.giftCards,
    to: id,
    amountMinor,
  })
}

/** Gift cards as staff keep them; the code is digested with the key before it touches the database. */
export const mysqlGiftCardDesk = (mysql: Mysql, hashOf: (code: string) => string | null): GiftCardDesk => ({
  issue: async (cards, staff) => {
    const keyed = cards.map((card) => {
      const hash = hashOf(card.code)
      if (hash === null) throw new Error("a gift card's code has no digest")
      return { ...card, hash }
    })
    await inTransaction(mysql, async (tx) => {
      for (const card of keyed) {
        await issueOne(tx, card, staff)
        const after = { amountMinor: card.amountMinor, expiresAt: card.expiresAt, note: card.note }
        await recordAdminAction(tx, {
          ...staff,
          ...{ action: "gift-card.issue", subject: `gift-card:${card.accountId}`, before: null, after },
        })
      }
    })
  },
  list: async ({ cursor, limit }) => {
    const size = Math.max(1, Math.min(maxPage, Math.trunc(limit)))
    const rows = await mysql.rows<Row>(
      `SELECT a.id, g.last_four, g.initial_minor, a.balance_minor, a.held_minor, a.expires_at, a.state, g.note,
         g.created_at
       FROM pricing_gift_card g JOIN pricing_account a ON a.id = g.account_id
       ${cursor === null ? "" : "WHERE g.account_id < ?"} ORDER BY g.account_id DESC LIMIT ${size + 1}`,
      cursor === null ? [] : [cursor],
    )
    const items = rows.slice(0, size).map(rowOf)
    return { items, next: rows.length > size ? (items.at(-1)?.accountId ?? null) : null }
  },
  setState: (accountId, state, staff) =>
    inTransaction(mysql, async (tx) => {
      const [before] = await tx.rows<{ state: string }>(
        "SELECT state FROM pricing_account WHERE id = ? AND kind = 'gift-card' FOR UPDATE",
        [accountId],
      )
      if (!before) return false
      await tx.change("UPDATE pricing_account SET state = ? WHERE id = ?", [state, accountId])
      const action = state === "open" ? "gift-card.open" : "gift-card.block"
      await recordAdminAction(tx, {
        ...staff,
        ...{ action, subject: `gift-card:${accountId}`, before, after: { state } },
      })
      return true
    }),
})
