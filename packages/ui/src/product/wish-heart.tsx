"use client"

import { clsx } from "clsx"
import { Heart } from "lucide-react"

type WishHeartProps = {
  readonly title: string
  readonly wished: boolean
  readonly onToggle: () => void
  readonly size?: "card" | "page"
}

export const WishHeart = ({ title, wished, onToggle, size = "card" }: WishHeartProps) => (
  <button
    type="button"
    aria-pressed={wished}
    aria-label={`Wishlist: ${title}`}
    title={wished ? "Remove from wishlist" : "Add to wishlist"}
    onClick={onToggle}
    className={clsx(
      "grid place-items-center rounded-full border border-line bg-raised/90 text-ink transition-[scale,color] hover:scale-110 active:scale-90",
      size === "card" ? "size-9 pointer-coarse:size-11" : "size-13",
    )}
  >
    <Heart
      className={clsx("size-5 transition-colors", wished && "fill-madder text-madder")}
      aria-hidden="true"
    />
  </button>
)
