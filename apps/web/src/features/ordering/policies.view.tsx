import { orderingEnv } from "@haat/platform/env"
import { CreditCard, Undo2 } from "lucide-react"
import { returnWords } from "./policy-words.rule.ts"

const entry = "flex items-start gap-2.5"
const icon = "mt-0.5 size-4 shrink-0"

/** What holds for every order, from the shop's own settings. */
export const Policies = () => (
  <ul aria-label="Returns and payment" className="space-y-1.5 border-t border-line pt-3 text-sm text-muted">
    <li className={entry}>
      <Undo2 className={icon} aria-hidden="true" />
      {returnWords(orderingEnv().returnWindowMs)}
    </li>
    <li className={entry}>
      <CreditCard className={icon} aria-hidden="true" />
      Paid online when you order; cash on delivery isn’t offered.
    </li>
  </ul>
)
