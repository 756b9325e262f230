import { AdminHead } from "../../../features/admin/admin-shell.view.tsx"
import { OffersPage } from "../../../features/pricing/admin/offers-page.view.tsx"
import { caller } from "../../../trpc/caller.ts"

const OffersAdminPage = async ({ searchParams }: PageProps<"/admin/offers">) => {
  const { cursor } = await searchParams
  const api = await caller()
  const [offers, cards] = await Promise.all([
    api.pricingAdmin.offers(),
    api.pricingAdmin.giftCards({ cursor: typeof cursor === "string" ? cursor : null }),
  ])
  return (
    <>
      <AdminHead title="Offers">
        What lowers prices, and for whom. A change counts within two seconds; quotes of the former version ask
        the shopper again. Each change leaves a trace.
      </AdminHead>
      <OffersPage offers={offers} cards={cards} />
    </>
  )
}

export default OffersAdminPage
