"use client"

import { toast } from "@haat/ui/overlays"
import { WishHeart } from "@haat/ui/product"
import { tell } from "../../trpc/call.ts"
import { changeHeader, useHeaderState } from "../../trpc/header-state.tsx"

type WishProps = {
  readonly productId: string
  readonly title: string
  readonly size?: "card" | "page"
}

const show = (productId: string, wished: boolean): void =>
  changeHeader((state) => {
    const others = state.wishedIds.filter((id) => id !== productId)
    return { ...state, wishedIds: wished ? [...others, productId] : others }
  })

const keep = async (productId: string, wished: boolean): Promise<void> => {
  show(productId, wished)
  try {
    await tell("basket.setWish", { productId, wished })
    show(productId, wished)
  } catch {
    show(productId, !wished)
    toast({ text: "Your wishlist wasn’t changed. Check your connection and try again.", tone: "bad" })
  }
}

/** The heart of one product: turns at once, turns back when the shop can't keep it. */
export const Wish = ({ productId, title, size = "card" }: WishProps) => {
  const { data } = useHeaderState()
  const wished = data?.wishedIds.includes(productId) ?? false
  return (
    <WishHeart title={title} wished={wished} size={size} onToggle={() => void keep(productId, !wished)} />
  )
}
