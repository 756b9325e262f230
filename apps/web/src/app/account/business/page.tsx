import type { Metadata } from "next"
import { notFound, redirect } from "next/navigation"
import { TaxIdentityForm } from "../../../features/catalog/sellers/tax-identity.client.tsx"
import { caller } from "../../../trpc/caller.ts"

export const metadata: Metadata = { title: "Your business", robots: { index: false } }

const BusinessPage = async () => {
  const api = await caller()
  const customer = await api.customers.me()
  if (customer === null) redirect("/sign-in?next=/account/business")
  const seller = customer.role === "supplier" ? await api.sellers.mine() : null
  if (seller === null) notFound()
  return (
    <div className="shell space-y-6 pt-6">
      <div>
        <h1 className="text-2xl">Your business</h1>
        <p className="text-muted">{seller.name}, as it stands on your buyers’ invoices and credit notes</p>
      </div>
      <TaxIdentityForm seller={seller} />
    </div>
  )
}

export default BusinessPage
