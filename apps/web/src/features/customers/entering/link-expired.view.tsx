import { buttonClass } from "@haat/ui/actions"
import Link from "next/link"
import { AccountCard } from "./account-card.view.tsx"

/** A confirmation that came too late, or twice. */
export const LinkExpired = ({ next }: { readonly next: string }) => (
  <AccountCard title="This link no longer works">
    <p>
      It was older than an hour, or it isn’t whole. Sign in with your password: if your address still has to
      be confirmed, we send you a new link.
    </p>
    <Link
      href={`/sign-in?next=${encodeURIComponent(next)}`}
      className={buttonClass({ size: "lg", block: true })}
    >
      Sign in
    </Link>
  </AccountCard>
)
