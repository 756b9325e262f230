import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { CheckoutFlow } from "../../features/ordering/checkout/checkout.client.tsx"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

const CheckoutPage = async () => {
  const api = await caller()
  const [cart, customer, pincode] = await Promise.all([
    api.basket.view(),
    api.customers.me(),
    api.delivery.chosen(),
  ])
  if (cart.lines.length === 0) redirect("/cart")
  const addresses = customer ? await api.customers.addresses() : []
  const saved = addresses.find(({ isDefault }) => isDefault) ?? addresses[0]
  const { id: _id, isDefault: _isDefault, ...address } = saved ?? { id: "", isDefault: false }
  return (
    <div className="shell pt-6">
      <CheckoutFlow
        suggested={{ ...(customer ? { email: customer.email, name: customer.name } : {}), ...address }}
        pincode={pincode}
        signedIn={customer !== null}
      />
    </div>
  )
}

export default CheckoutPage
