import { createHmac, hash } from "node:crypto"
import { giftCardCode, type Person, personKey } from "@haat/domain/pricing"
import { secretsEnv } from "@haat/platform/env"

export const digest = (text: string): string => hash("sha256", text, "hex")

/** A gift card is found by its code's keyed digest: who reads the table can't spend the cards. */
export const giftCardHash = (typed: string): string | null => {
  const code = giftCardCode(typed)
  return code === null ? null : createHmac("sha256", secretsEnv().giftCards).update(code).digest("hex")
}

/** Everything somebody may have ordered under: the account, and the mailbox as a guest. */
export const keysOf = ({ customerId, email }: Person): readonly string[] =>
  [personKey({ customerId, email: null }, digest), personKey({ customerId: null, email }, digest)].flatMap(
    (key) => key ?? [],
  )
