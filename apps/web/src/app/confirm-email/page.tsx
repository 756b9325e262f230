import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { LinkExpired } from "../../features/customers/entering/link-expired.view.tsx"
import { safeNext } from "../../features/customers/safe-next.rule.ts"

export const metadata: Metadata = { title: "Confirm your address", robots: { index: false } }

/** Where a letter's link ends: on with what its reader was doing, or why it didn't work. */
const ConfirmEmailPage = async ({ searchParams }: PageProps<"/confirm-email">) => {
  const { next, error } = await searchParams
  const on = safeNext(typeof next === "string" ? next : null, "/account")
  if (error === undefined) redirect(on)
  return (
    <div className="shell py-8 sm:py-12">
      <LinkExpired next={on} />
    </div>
  )
}

export default ConfirmEmailPage
