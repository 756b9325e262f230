import type { GatewayFact, WebhookStore } from "@haat/domain/payment"
import { inParts, isDuplicate, places, type Sql, type Tx } from "../shared/index.ts"

/** Old enough that the process which stored it isn't settling it just now. */
const openAfterSeconds = 5

/** True once per stored event: ticks it off in the caller's transaction, which is that of its effect. */
export const tickWebhook = async (tx: Tx, provider: string, eventId: string): Promise<boolean> => {
  const { affectedRows } = await tx.change(
    "UPDATE payment_webhook SET done_at = UTC_TIMESTAMP(3) WHERE provider = ? AND event_id = ? AND done_at IS NULL",
    [provider, eventId],
  )
  return affectedRows === 1
}

type Webhook = Parameters<WebhookStore["store"]>[0]

const insertAll = (sql: Sql, webhooks: readonly (Webhook & { readonly doneAt: Date | null })[]) =>
  sql.change(
    `INSERT INTO payment_webhook (provider, event_id, body, fact, received_at, done_at)
     VALUES ${places(webhooks.length, "(?, ?, ?, ?, ?, ?)")}`,
    webhooks.flatMap(({ provider, eventId, rawBody, fact, receivedAt, doneAt }) => [
      ...[provider, eventId, rawBody, fact ? JSON.stringify(fact) : null, receivedAt, doneAt],
    ]),
  )

/** False when this event was stored before. */
const insert = async (sql: Sql, webhook: Webhook, doneAt: Date | null): Promise<boolean> => {
  try {
    await insertAll(sql, [{ ...webhook, doneAt }])
    return true
  } catch (error) {
    if (isDuplicate(error)) return false
    throw error
  }
}

/** Writes a webhook down in the transaction of its effect; false for one that came before, settled or still open. */
export const storeSettled = (tx: Tx, webhook: Webhook): Promise<boolean> =>
  insert(tx, webhook, webhook.receivedAt)

/** Writes webhooks down in the transaction of their effects; throws when one of them came before. */
export const storeAllSettled = (tx: Tx, webhooks: readonly Webhook[]): Promise<void> =>
  inParts(webhooks, (some) =>
    insertAll(
      tx,
      some.map((one) => ({ ...one, doneAt: one.receivedAt })),
    ),
  )

/** Those left open are listed of these gateways alone. */
export const mysqlWebhooks = (sql: Sql, providers: readonly string[]): WebhookStore => ({
  store: (webhook) => insert(sql, webhook, webhook.fact ? null : webhook.receivedAt),
  listOpen: async (limit) => {
    const rows = await sql.rows<{ provider: string; event_id: string; fact: string }>(
      `SELECT provider, event_id, fact FROM payment_webhook
       WHERE done_at IS NULL AND received_at < UTC_TIMESTAMP(3) - INTERVAL ${openAfterSeconds} SECOND
         AND provider IN (${places(providers.length)})
       ORDER BY received_at LIMIT ${Math.trunc(limit)}`,
      providers,
    )
    return rows.map(({ provider, event_id: eventId, fact }) => ({
      provider,
      eventId,
      fact: JSON.parse(fact) as GatewayFact,
    }))
  },
})
