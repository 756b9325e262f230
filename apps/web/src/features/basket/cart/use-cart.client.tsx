"use client"

import type { CartView } from "@haat/domain/basket"
import { toast } from "@haat/ui/overlays"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { useTRPC } from "../../../trpc/client.tsx"
import { changeHeader, refreshHeader } from "../../../trpc/header-state.tsx"
import { sayRefusal } from "../cart-words.rule.ts"
import { tellOtherTabs, useOtherTabs } from "../other-tabs.client.tsx"
import { withoutLine, withQuantity } from "./cart-guess.rule.ts"

const useKeep = () => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const cartKey = trpc.basket.view.queryKey()
  const keep = (view: CartView) => {
    queries.setQueryData(cartKey, view)
    changeHeader((state) => ({ ...state, cartCount: view.count }))
  }
  /** What the server says of a change of ours: the other tabs should know as well. */
  const settle = (view: CartView) => {
    keep(view)
    tellOtherTabs()
  }
  return { trpc, queries, cartKey, keep, settle }
}

/** The cart, kept fresh when another tab changes it or this one is looked at again; changes show at once, amounts only as the server says. */
export const useCart = (initial: CartView) => {
  const { trpc, queries, cartKey, keep, settle } = useKeep()
  const cart = useQuery(
    trpc.basket.view.queryOptions(undefined, {
      initialData: initial,
      staleTime: 2000,
      // Another tab may have changed it a second ago.
      refetchOnWindowFocus: "always",
    }),
  )

  useOtherTabs(() => {
    void queries.invalidateQueries({ queryKey: cartKey })
    void refreshHeader()
  })

  const guess = async (change: (view: CartView) => CartView) => {
    await queries.cancelQueries({ queryKey: cartKey })
    const before = queries.getQueryData(cartKey)
    if (before) keep(change(before))
    return { before }
  }
  const giveBack = (before: CartView | undefined, text: string) => {
    if (before) keep(before)
    toast({ text, tone: "bad" })
    void queries.invalidateQueries({ queryKey: cartKey })
  }
  const setQuantity = useMutation(
    trpc.basket.setQuantity.mutationOptions({
      scope: { id: "cart" },
      onMutate: ({ sku, quantity }) => guess((view) => withQuantity(view, sku, quantity)),
      onSuccess: settle,
      onError: (error, _input, context) => giveBack(context?.before, sayRefusal(error.data?.refusal ?? null)),
    }),
  )
  const add = useMutation(trpc.basket.add.mutationOptions({ scope: { id: "cart" }, onSuccess: settle }))
  const remove = useMutation(
    trpc.basket.remove.mutationOptions({
      scope: { id: "cart" },
      onMutate: ({ sku }) => guess((view) => withoutLine(view, sku)),
      onSuccess: (view, { sku }, context) => {
        settle(view)
        const line = context?.before?.lines.find((candidate) => candidate.sku === sku)
        if (line)
          toast({
            text: `Removed ${line.title}`,
            action: { label: "Undo", run: () => add.mutate({ sku, quantity: line.quantity }) },
          })
      },
      onError: (error, _input, context) => giveBack(context?.before, sayRefusal(error.data?.refusal ?? null)),
    }),
  )
  const apply = useMutation(
    trpc.pricing.applyCoupon.mutationOptions({
      scope: { id: "cart" },
      onSuccess: settle,
      onError: (error) => toast({ text: sayRefusal(error.data?.refusal ?? null), tone: "bad" }),
    }),
  )
  const drop = useMutation(
    trpc.pricing.dropCoupon.mutationOptions({ scope: { id: "cart" }, onSuccess: settle }),
  )
  const wish = useMutation(
    trpc.basket.setWish.mutationOptions({
      onSuccess: ({ productIds }) => changeHeader((state) => ({ ...state, wishedIds: productIds })),
      onError: () =>
        toast({ text: "It stays in your cart: your wishlist wasn’t changed. Try again.", tone: "bad" }),
    }),
  )
  const changes = [setQuantity, remove, add, apply, drop]
  const settling = changes.some(({ isPending }) => isPending)
  return { cart: cart.data, settling, setQuantity, remove, wish, coupon: { apply, drop } }
}
