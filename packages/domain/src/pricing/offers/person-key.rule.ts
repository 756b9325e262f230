import type { Person } from "./offer.model.ts"

/** One mailbox, one spelling: lower case, without what stands after a plus. */
const mailbox = (email: string): string => {
  const [name = "", domain = ""] = email.normalize("NFKC").trim().toLowerCase().split("@")
  return `${name.split("+")[0]}@${domain}`
}

/**
 * Whom a limit per person counts: a customer by the account, a guest by the mailbox (kept as a digest only). Null
 * while a guest's address isn't known.
 */
export const personKey = ({ customerId, email }: Person, digest: (text: string) => string): string | null => {
  if (customerId !== null) return `c:${customerId}`
  return email === null ? null : `e:${digest(`person:${mailbox(email)}`).slice(0, 40)}`
}
