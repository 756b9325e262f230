import type { ReactNode } from "react"

/** Puts a wishlist heart on a card; the page brings it, so that rooms stay apart. */
export type RenderWish = (product: { readonly productId: string; readonly title: string }) => ReactNode
