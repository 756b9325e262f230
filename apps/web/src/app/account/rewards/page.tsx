import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { Coupons } from "../../../features/pricing/account/coupons.view.tsx"
import { GiftCardCheck } from "../../../features/pricing/account/gift-card-check.client.tsx"
import { Rewards } from "../../../features/pricing/account/rewards.view.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Rewards and coupons", robots: { index: false } }

const RewardsPage = async () => {
  const api = await caller()
  if ((await api.customers.me()) === null) redirect("/sign-in?next=/account/rewards")
  const [rewards, coupons] = await Promise.all([api.pricing.rewards(), api.pricing.coupons()])
  return (
    <div className="shell space-y-8 pt-6">
      <h1 className="text-2xl">Rewards, coupons and gift cards</h1>
      <Rewards rewards={rewards} />
      <Coupons open={coupons.open} used={coupons.used} over={coupons.over} />
      <GiftCardCheck />
    </div>
  )
}

export default RewardsPage
