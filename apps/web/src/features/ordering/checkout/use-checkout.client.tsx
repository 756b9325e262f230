"use client"

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useTRPC, useTRPCClient } from "../../../trpc/client.tsx"
import { type DeliveryForm, orderAddress } from "./address-form.rule.ts"
import { type CheckoutProblem, checkoutProblem } from "./checkout-words.rule.ts"
import type { Service } from "./delivery-step.client.tsx"
import { orderKey } from "./kept-in-session.client.tsx"

type Asked = { readonly pincode: string; readonly service: Service }

/** What the cart comes to at this pincode and service; always the server's word. */
export const useQuote = ({ pincode, service }: Asked) => {
  const trpc = useTRPC()
  const asked = { pincode, service }
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

type Placing = {
  readonly form: DeliveryForm
  readonly service: Service
  readonly cartVersion: number
  readonly quoteId: string
}

/** Orders, then goes to pay. One request has one key: however often it is sent, it is one order. */
export const usePlaceOrder = () => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queries = useQueryClient()
  const router = useRouter()
  const [problem, setProblem] = useState<CheckoutProblem | null>(null)

  const payFor = async (code: string, key: string): Promise<void> => {
    try {
      const { redirectUrl } = await client.ordering.pay.mutate({ code, idempotencyKey: `${key}:pay` })
      window.location.assign(redirectUrl)
    } catch {
      router.push(`/orders/${code}`)
    }
  }
  const place = useMutation({
    mutationFn: async ({ form, service, cartVersion, quoteId }: Placing) => {
      const request = { cartVersion, quoteId, email: form.email.trim(), address: orderAddress(form), service }
      const idempotencyKey = orderKey(request)
      const order = await client.ordering.place.mutate({ ...request, idempotencyKey })
      await payFor(order.code, idempotencyKey)
    },
    onMutate: () => setProblem(null),
    onError: (error: { readonly data?: { readonly refusal?: { readonly code: string } | null } | null }) => {
      setProblem(checkoutProblem(error.data?.refusal))
      void queries.invalidateQueries({ queryKey: trpc.ordering.checkout.queryKey() })
      void queries.invalidateQueries({ queryKey: trpc.basket.view.queryKey() })
      void queries.invalidateQueries({ queryKey: trpc.header.state.queryKey() })
    },
  })
  return { place, problem, setProblem }
}
