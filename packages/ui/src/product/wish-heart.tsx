"use client"

import { clsx } from "clsx"

type WishHeartProps = {
  readonly title: string
  readonly wished: boolean
  readonly onToggle: () => void
  readonly size?: "card" | "page"
}

const heart =
  "M12 20.5 4.2 13a5.3 5.3 0 0 1 0-7.5 5.3 5.3 0 0 1 7.5 0l.3.3.3-.3a5.3 5.3 0 0 1 7.5 0 5.3 5.3 0 0 1 0 7.5Z"

export const WishHeart = ({ title, wished, onToggle, size = "card" }: WishHeartProps) => (
  <button
    type="button"
    aria-pressed={wished}
    aria-label={`Wishlist: ${title}`}
    title={wished ? "Remove from wishlist" : "Add to wishlist"}
    onClick={onToggle}
    className={clsx("wish-button", size === "card" ? "size-9 pointer-coarse:size-11" : "size-13 shrink-0")}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={heart} strokeLinejoin="round" />
    </svg>
  </button>
)
