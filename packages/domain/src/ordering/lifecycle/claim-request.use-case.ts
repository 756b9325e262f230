import { err, ok, type Result } from "../../shared/index.ts"
import type { OrderingTx, RequestKey } from "../ports.ts"

type Conflict = { readonly code: "IDEMPOTENCY_CONFLICT" }

/**
 * Does a client's request once: the first one runs `work`, a repeat with the same body gets the reference the first
 * one made, another body is refused. Twins wait for each other; a refused request leaves its key free.
 */
export const makeClaimRequest =
  (tx: Pick<OrderingTx, "keys">) =>
  async <Refusal>(
    key: RequestKey,
    work: () => Promise<Result<string, Refusal>>,
  ): Promise<Result<string, Refusal | Conflict>> => {
    const claimed = await tx.keys.claim(key)
    if (claimed.kind === "conflict") return err({ code: "IDEMPOTENCY_CONFLICT" })
    if (claimed.kind === "again") return ok(claimed.refId)
    const done = await work()
    if (done.ok) await tx.keys.settle(key, done.value)
    return done
  }
