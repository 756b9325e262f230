import { appendEvents, inTransaction, type Mysql } from "@haat/db/shared"
import type { AccountLetterKind, LinkSeals } from "@haat/domain/notification"
import { letterRequested } from "@haat/events/customers"
import { seal } from "@haat/events/envelope"
import { secretsEnv, webEnv } from "@haat/platform/env"
import { newId } from "@haat/platform/ids"
import type { BetterAuthOptions } from "better-auth"
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto"

type Owner = { readonly id: string; readonly email: string; readonly name: string }
type Passwords = NonNullable<BetterAuthOptions["emailAndPassword"]>
type Verification = NonNullable<BetterAuthOptions["emailVerification"]>

/** Links that open an account travel sealed: whoever reads the outbox, Kafka or a dead letter can't use them. */
export const linkSeals: LinkSeals = {
  open: (sealedLink) => symmetricDecrypt({ key: secretsEnv().auth, data: sealedLink }).catch(() => null),
}

/** What better-auth wants sent, as events that a mail follows: the answer waits for no mail server and tells nothing by its time. */
export const accountLetters = (mysql: Mysql) => {
  const ask = async (letter: AccountLetterKind, { id, email, name }: Owner, link: string): Promise<void> => {
    const sealedLink = await symmetricEncrypt({ key: secretsEnv().auth, data: link })
    const payload = { customerId: id, email, name, letter, sealedLink }
    const event = seal(letterRequested, payload, { id: newId(), occurredAt: new Date(), key: id })
    await inTransaction(mysql, (tx) => appendEvents(tx, [event]))
  }
  const page = (path: string): string => new URL(path, webEnv().publicUrl).href

  const passwords: Pick<Passwords, "onExistingUserSignUp" | "sendResetPassword" | "onPasswordReset"> = {
    onExistingUserSignUp: ({ user }) => ask("taken", user, page("/forgot-password")),
    sendResetPassword: ({ user, token }) =>
      ask("reset", user, page(`/reset-password?token=${encodeURIComponent(token)}`)),
    // Whoever could open the letter owns the address.
    onPasswordReset: async ({ user }) => {
      await mysql.change("UPDATE customers_user SET email_verified = TRUE WHERE id = ?", [user.id])
    },
  }
  const verification: Verification = {
    sendOnSignUp: true,
    sendOnSignIn: true,
    autoSignInAfterVerification: true,
    expiresIn: 3600,
    sendVerificationEmail: ({ user, url }) => ask("confirm", user, url),
  }
  return { passwords, verification }
}
