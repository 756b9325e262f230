import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { CheckoutFlow } from "../../features/ordering/checkout/checkout.client.tsx"
import { orderJustMade } from "../../features/ordering/checkout/order-just-made.rule.ts"
import { caller } from "../../trpc/caller.ts"

export const metadata: Metadata = { title: "Checkout", robots: { index: false } }

type Api = Awaited<ReturnType<typeof caller>>

/** Who comes back here by a reload or the back button has just ordered, more often than not: their order says so. */
const whereNext = async (api: Api): Promise<string> => {
  const { items } = await api.ordering.list({ limit: 1 })
  return orderJustMade(items, new Date()) ?? "/cart"
}

const CheckoutPage = async () => {
  const api = await caller()
  const [cart, customer, pincode] = await Promise.all([
    api.basket.view(),
    api.customers.me(),
    api.delivery.chosen(),
  ])
  if (cart.lines.length === 0) redirect(await whereNext(api))
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
