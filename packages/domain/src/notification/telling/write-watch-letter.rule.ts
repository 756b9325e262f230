import { mailPage } from "../letters/mail-page.rule.ts"
import { escapeHtml, oneLine, rupees } from "../letters/mail-text.rule.ts"
import type { Letter } from "../notification.model.ts"
import type { Good } from "../watch.model.ts"

export type WatchFacts = Omit<Good, "sku"> & {
  readonly pincode: string
  readonly href: string
  /** Where a guest confirms or ends it, where an account sees all of its own. */
  readonly manage: string
}

const nameOf = ({ title, options }: WatchFacts): string => {
  const chosen = Object.values(options).join(", ")
  return oneLine(chosen === "" ? title : `${title} (${chosen})`, 160)
}

const wordingOf = (kind: "confirm" | "back", facts: WatchFacts) => {
  const name = nameOf(facts)
  if (kind === "confirm")
    return {
      subject: `Shall we tell you when ${name} is back?`,
      headline: "Shall we tell you when it’s back?",
      body: `Somebody, probably you, asked us to write to this address when ${name} can be delivered to ${facts.pincode}. We write again only if you say yes.`,
      call: "Yes, tell me",
      href: facts.manage,
      foot: "You didn’t ask for this? Then there is nothing to do: the address is forgotten in two days.",
    }
  return {
    subject: `${name} is back`,
    headline: "It’s back.",
    body: `${name} can be delivered to ${facts.pincode} again, for ${rupees(facts.priceMinor)} today. You are among the first we tell; it isn’t held for you.`,
    call: "See it",
    href: facts.href,
    foot: "You get this one mail because you asked to be told.",
  }
}

/** The letter to somebody who waits for goods; what suppliers wrote is inert. */
export const writeWatchLetter = (kind: "confirm" | "back", facts: WatchFacts): Letter => {
  const { subject, headline, body, call, href, foot } = wordingOf(kind, facts)
  const ending = kind === "back" ? `What you wait for: ${facts.manage}\n\n` : ""
  return {
    subject: oneLine(subject, 120),
    text: `${headline}\n\n${body}\n\n${call}: ${href}\n\n${ending}${foot}\n\nHaat`,
    html: mailPage({
      ...{ headline, call, href },
      body: escapeHtml(body),
      rest: "",
      foot: `${escapeHtml(foot)} <a href="${escapeHtml(facts.manage)}" style="color:inherit">See or end it</a>.`,
    }),
    unsubscribe: facts.manage,
  }
}
