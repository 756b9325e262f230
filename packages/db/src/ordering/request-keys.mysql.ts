import type { RequestKey, RequestKeys } from "@haat/domain/ordering"
import { claim, type IdempotencyClaim, settle, type Tx } from "../shared/index.ts"

const claimOf = ({ orderId, operation, key, hash }: RequestKey): IdempotencyClaim => ({
  scope: `order:${orderId}`,
  operation: `ordering.${operation}`,
  key,
  requestHash: hash,
})

/** Clients' keys for requests on an order, kept in the transaction that does the work. */
export const requestKeys = (tx: Tx): RequestKeys => ({
  claim: async (key) => {
    const claimed = await claim(tx, claimOf(key))
    if (claimed.kind !== "settled") return claimed
    return { kind: "again", refId: (claimed.response as { refId: string }).refId }
  },
  settle: (key, refId) => settle(tx, claimOf(key), { refId }),
})
