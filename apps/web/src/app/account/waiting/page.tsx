import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Watches } from "../../../features/notification/watches.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "What you wait for", robots: { index: false } }

const WaitingPage = async () => {
  const api = await caller()
  if ((await api.customers.me()) === null) redirect("/sign-in?next=/account/waiting")
  return (
    <div className="shell pt-6">
      <Watches initial={await api.notification.watches()} />
    </div>
  )
}

export default WaitingPage
