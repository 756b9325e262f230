import { mailPage } from "../letters/mail-page.rule.ts"
import { escapeHtml, oneLine } from "../letters/mail-text.rule.ts"
import type { AccountLetterKind, Letter } from "../notification.model.ts"

type Wording = {
  readonly subject: string
  readonly headline: string
  readonly body: string
  readonly call: string
  readonly otherwise: string
}

const wordings: Readonly<Record<AccountLetterKind, Wording>> = {
  confirm: {
    subject: "Confirm your e-mail address for Haat",
    headline: "One step left.",
    body: "Confirm that this address is yours, and your account is ready. The link works for an hour.",
    call: "Confirm my address",
    otherwise: "You didn’t ask for an account? Don’t press the link; without it nobody can use this one.",
  },
  taken: {
    subject: "You have an account at Haat already",
    headline: "You have an account already.",
    body: "Somebody, perhaps you, tried to create an account with this address. Nothing has changed. Sign in as before; if you no longer know your password, choose a new one.",
    call: "Choose a new password",
    otherwise: "It wasn’t you? Then there is nothing to do: they weren’t told that you are here.",
  },
  reset: {
    subject: "Choose a new password for Haat",
    headline: "Choose a new password.",
    body: "The link works once, for an hour. When it is done, every device is signed out.",
    call: "Choose a new password",
    otherwise: "You didn’t ask for this? Then there is nothing to do: your password stays as it is.",
  },
}

/** The letter about an account as text and HTML; the name its owner typed is inert in both. */
export const writeAccountLetter = (kind: AccountLetterKind, { name, href }: AccountFacts): Letter => {
  const { subject, headline, body, call, otherwise } = wordings[kind]
  const greeting = `Hello ${oneLine(name, 120)},`
  return {
    subject,
    text: `${greeting}\n\n${headline} ${body}\n\n${call}: ${href}\n\n${otherwise}\n\nHaat`,
    html: mailPage({
      ...{ headline, call, href },
      body: `${escapeHtml(greeting)} ${escapeHtml(body)}`,
      rest: "",
      foot: escapeHtml(otherwise),
    }),
  }
}

export type AccountFacts = { readonly name: string; readonly href: string }
