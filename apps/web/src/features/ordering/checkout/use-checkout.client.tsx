"use client"

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useEffect, useState } from "react"
import { useTRPC, useTRPCClient } from "../../../trpc/client.tsx"
import { refreshHeader } from "../../../trpc/header-state.tsx"
import { forgetVouchers, type Vouchers } from "../vouchers/use-vouchers.client.tsx"
import { type DeliveryForm, orderAddress } from "./address-form.rule.ts"
import {
  type CheckoutProblem,
  checkoutProblem,
  type PriceChange,
  priceChange,
} from "./checkout-words.rule.ts"
import type { Service } from "./delivery-step.client.tsx"
import { orderKey } from "./kept/order-key.client.tsx"

type Asked = { readonly pincode: string; readonly service: Service; readonly vouchers: Vouchers }

/** What the cart comes to at this pincode and service; always the server's word. */
export const useQuote = ({ pincode, service, vouchers }: Asked) => {
  const trpc = useTRPC()
  const asked = { pincode, service, ...vouchersOf(vouchers) }
  const quote = useQuery(
    trpc.ordering.checkout.queryOptions(asked, {
      enabled: /^[1-9]\d{5}$/.test(pincode),
      placeholderData: keepPreviousData,
      staleTime: 0,
      retry: false,
    }),
  )
  return { ...quote, key: trpc.ordering.checkout.queryKey(asked) }
}

/** Nothing is sent of what isn't used. */
const vouchersOf = ({ giftCards, useRewards }: Vouchers) => ({
  ...(giftCards.length > 0 ? { giftCards: [...giftCards] } : {}),
  ...(useRewards ? { useRewards } : {}),
})

type Placing = {
  readonly form: DeliveryForm
  readonly service: Service
  readonly vouchers: Vouchers
  readonly coupon: string | null
  readonly cartVersion: number
  readonly quoteId: string
  /** What the buyer sees to pay when pressing the button. */
  readonly seenMinor: number
}

type Refused = {
  readonly code: string
  readonly checkout?: { readonly coupon: { readonly ok: boolean } | null }
}

/** A page that the back button brings out of the browser's memory shows what was; what is, the server knows. */
const useFreshOnReturn = () => {
  useEffect(() => {
    const renew = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload()
    }
    window.addEventListener("pageshow", renew)
    return () => window.removeEventListener("pageshow", renew)
  }, [])
}

/** Orders, then goes to pay. One request has one key: however often it is sent, it is one order. */
export const usePlaceOrder = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  useFreshOnReturn()
  const [problem, setProblem] = useState<CheckoutProblem | null>(null)
  const [change, setChange] = useState<PriceChange | null>(null)

  const place = useMutation({
    mutationFn: async ({ form, service, cartVersion, quoteId, vouchers, coupon }: Placing) => {
      const agreed = { cartVersion, quoteId, service, coupon, ...vouchersOf(vouchers) }
      const request = { ...agreed, email: form.email.trim(), address: orderAddress(form) }
      const idempotencyKey = orderKey(request)
      const { code, redirectUrl } = await client.ordering.placeAndPay.mutate({ ...request, idempotencyKey })
      forgetVouchers()
      if (redirectUrl === null) router.push(`/orders/${code}`)
      else window.location.assign(redirectUrl)
    },
    onMutate: () => setProblem(null),
    onError: async (
      error: { readonly data?: { readonly refusal?: Refused | null } | null },
      { seenMinor },
    ) => {
      const refusal = error.data?.refusal
      setChange(priceChange(refusal, change?.wasMinor ?? seenMinor))
      setProblem(checkoutProblem(refusal))
      // Only now was it known who orders: a code this person has used up leaves the cart.
      if (refusal?.code === "PRICE_CHANGED" && refusal.checkout?.coupon?.ok === false)
        await client.pricing.dropCoupon.mutate({})
      void queries.invalidateQueries({ queryKey: trpc.ordering.checkout.queryKey() })
      void queries.invalidateQueries({ queryKey: trpc.basket.view.queryKey() })
      void refreshHeader()
    },
  })
  return { place, problem, setProblem, change }
}
