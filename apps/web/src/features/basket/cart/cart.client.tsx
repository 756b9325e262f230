"use client"

import type { CartView } from "@haat/domain/basket"
import { buttonClass } from "@haat/ui/actions"
import { EmptyState } from "@haat/ui/feedback"
import Link from "next/link"
import { lazy, Suspense, useRef } from "react"
import { CouponBox } from "../coupons/coupon-box.client.tsx"
import { CartGroupCard } from "./cart-group.client.tsx"
import { cartGroups } from "./cart-groups.rule.ts"
import { CartLine } from "./cart-line.client.tsx"
import { CartSummary } from "./cart-summary.view.tsx"
import { useCart } from "./use-cart.client.tsx"

/** Few carts are empty: those bring it along only then. */
const WaysOn = lazy(() => import("../seen/ways-on.client.tsx").then((part) => ({ default: part.WaysOn })))

const EmptyCart = ({ isEmptied }: { readonly isEmptied: boolean }) => (
  <>
    <EmptyState
      heading="h1"
      title="Your cart is empty"
      actions={
        <>
          <Link href="/" className={buttonClass({})}>
            Walk the market
          </Link>
          <Link href="/wishlist" className={buttonClass({ tone: "plain" })}>
            Your wishlist
          </Link>
        </>
      }
    >
      <p>What you add stays here for 30 days, also without an account.</p>
    </EmptyState>
    <Suspense fallback={null}>
      <WaysOn isEmptied={isEmptied} />
    </Suspense>
  </>
)

const CheckoutLink = ({ cart }: { readonly cart: CartView }) =>
  cart.canCheckOut ? (
    <Link href="/checkout" className={buttonClass({ size: "lg", block: true })}>
      Check out
    </Link>
  ) : (
    <p className="rounded-lg bg-marigold-soft px-4 py-3 text-sm font-medium text-amber">
      Some lines can’t be bought as they are. Change or remove them to check out.
    </p>
  )

export const Cart = ({ initial }: { readonly initial: CartView }) => {
  const { cart, settling, setQuantity, remove, wish, coupon } = useCart(initial)
  const heading = useRef<HTMLHeadingElement>(null)
  if (cart.lines.length === 0) return <EmptyCart isEmptied={initial.lines.length > 0} />
  const groups = cartGroups(cart)
  const takeOut = (sku: string) => {
    const shown = groups.flatMap(({ lines }) => lines)
    const index = shown.findIndex((line) => line.sku === sku)
    const next = shown[index + 1] ?? shown[index - 1]
    remove.mutate({ sku })
    if (next) document.getElementById(`line-${next.sku}`)?.focus()
    else heading.current?.focus()
  }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <section aria-labelledby="cart">
        <h1 id="cart" ref={heading} tabIndex={-1} className="mb-2 text-2xl focus:outline-none">
          Your cart
        </h1>
        <ul className="space-y-4">
          {groups.map((group) => (
            <CartGroupCard key={group.parcel?.number ?? "stuck"} group={group} cart={cart}>
              {(line) => (
                <CartLine
                  key={line.sku}
                  line={line}
                  settling={settling}
                  onQuantity={(quantity) => setQuantity.mutate({ sku: line.sku, quantity })}
                  onRemove={() => takeOut(line.sku)}
                  onWish={() =>
                    wish.mutate(
                      { productId: line.productId, wished: true },
                      { onSuccess: () => takeOut(line.sku) },
                    )
                  }
                />
              )}
            </CartGroupCard>
          ))}
        </ul>
      </section>
      <CartSummary
        cart={cart}
        settling={settling}
        coupon={
          <CouponBox
            answer={cart.coupon}
            coupons={cart.coupons}
            busy={coupon.apply.isPending || coupon.drop.isPending}
            onApply={(code) => coupon.apply.mutate({ code })}
            onDrop={() => coupon.drop.mutate({})}
          />
        }
        action={<CheckoutLink cart={cart} />}
      />
    </div>
  )
}
