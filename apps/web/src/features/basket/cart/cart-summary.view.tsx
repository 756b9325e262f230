import type { CartView } from "@haat/domain/basket"
import { OfferRows, Saved } from "@haat/ui/orders"
import { formatMinor } from "@haat/ui/product"
import { clsx } from "clsx"
import type { ReactNode } from "react"

const Row = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-muted">{label}</dt>
    <dd className="tabular-nums">{children}</dd>
  </div>
)

const FreeDelivery = ({ cart }: { readonly cart: CartView }) => {
  const missing = cart.freeDeliveryFromMinor - cart.itemsMinor
  if (cart.freeDeliveryFromMinor === 0 || cart.lines.length === 0) return null
  return (
    <div className="space-y-1.5 rounded-lg bg-leaf-soft px-3.5 py-2.5 text-sm">
      <p className="font-medium">
        {missing > 0 ? (
          <>
            <strong>{formatMinor(missing)}</strong> more for free delivery
          </>
        ) : (
          "Standard delivery is free"
        )}
      </p>
      <progress
        aria-label="Towards free delivery"
        value={Math.min(cart.itemsMinor, cart.freeDeliveryFromMinor)}
        max={cart.freeDeliveryFromMinor}
        className="block h-2 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-leaf [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-leaf [&::-webkit-progress-value]:transition-[width]"
      />
    </div>
  )
}

type CartSummaryProps = {
  readonly cart: CartView
  readonly settling: boolean
  readonly coupon: ReactNode
  readonly action: ReactNode
}

const savedOn = (cart: CartView): number => cart.savedMinor + cart.discountMinor

/** What it all costs, delivery included, before checkout. */
export const CartSummary = ({ cart, settling, coupon, action }: CartSummaryProps) => (
  <section
    aria-labelledby="summary"
    className="space-y-4 rounded-xl bg-surface p-5 shadow-low ring-1 ring-line lg:sticky lg:top-24"
  >
    <h2 id="summary" className="text-lg">
      Price details
    </h2>
    <FreeDelivery cart={cart} />
    {coupon}
    <dl aria-busy={settling} className={clsx("space-y-2 transition-opacity", settling && "opacity-50")}>
      {cart.savedMinor > 0 ? (
        <>
          <Row label={`Printed prices (${cart.count})`}>{formatMinor(cart.itemsMinor + cart.savedMinor)}</Row>
          <Row label="Off the printed prices">
            <Saved minor={cart.savedMinor} />
          </Row>
        </>
      ) : (
        <Row label={`Items (${cart.count})`}>{formatMinor(cart.itemsMinor)}</Row>
      )}
      <OfferRows adjustments={cart.adjustments} />
      <Row label="Delivery">
        {cart.deliveryMinor === 0 ? (
          <span className="font-semibold text-leaf">Free</span>
        ) : (
          formatMinor(cart.deliveryMinor)
        )}
      </Row>
      <div className="flex justify-between gap-4 border-t border-line pt-3 text-lg font-bold">
        <dt>To pay</dt>
        <dd className="tabular-nums">{formatMinor(cart.totalMinor)}</dd>
      </div>
    </dl>
    {savedOn(cart) > 0 ? (
      <p className="text-sm font-semibold text-leaf">You save {formatMinor(savedOn(cart))} on these items.</p>
    ) : null}
    {action}
    <p className="text-xs text-muted">Prices include GST. Nothing is added at payment.</p>
    <p role="status" className="sr-only">
      {settling ? "" : `To pay: ${formatMinor(cart.totalMinor)}`}
    </p>
  </section>
)
