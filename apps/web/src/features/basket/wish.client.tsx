"use client"

import { toast } from "@haat/ui/overlays"
import { WishHeart } from "@haat/ui/product"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTRPC } from "../../trpc/client.tsx"
import { useHeaderState } from "../../trpc/header-state.tsx"

type WishProps = {
  readonly productId: string
  readonly title: string
  readonly size?: "card" | "page"
}

/** The heart of one product: turns at once, turns back when the shop can't keep it. */
export const Wish = ({ productId, title, size = "card" }: WishProps) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const key = trpc.header.state.queryKey()
  const { data } = useHeaderState()
  const wished = data?.wishedIds.includes(productId) ?? false
  const keep = (wishedIds: readonly string[]) =>
    queries.setQueryData(key, (state) => (state ? { ...state, wishedIds } : state))
  const wish = useMutation(
    trpc.basket.setWish.mutationOptions({
      onMutate: async (input) => {
        await queries.cancelQueries({ queryKey: key })
        const before = queries.getQueryData(key)?.wishedIds ?? []
        keep(input.wished ? [...before, productId] : before.filter((id) => id !== productId))
        return { before }
      },
      onSuccess: ({ productIds }) => {
        keep(productIds)
        void queries.invalidateQueries({ queryKey: trpc.basket.wishlist.queryKey() })
      },
      onError: (_error, _input, context) => {
        keep(context?.before ?? [])
        toast({ text: "Your wishlist wasn’t changed. Check your connection and try again.", tone: "bad" })
      },
    }),
  )
  return (
    <WishHeart
      title={title}
      wished={wished}
      size={size}
      onToggle={() => wish.mutate({ productId, wished: !wished })}
    />
  )
}
