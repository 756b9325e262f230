"use client"

import type { CartViewLine } from "@haat/domain/basket"
import { QuantityStepper } from "@haat/ui/forms"
import { formatMinor, ProductImage, percentOff } from "@haat/ui/product"
import { clsx } from "clsx"
import { Heart, Trash2 } from "lucide-react"
import Link from "next/link"
import { sayMost, sayNotice } from "../cart-words.rule.ts"

type CartLineProps = {
  readonly line: CartViewLine
  readonly settling: boolean
  readonly onQuantity: (quantity: number) => void
  readonly onRemove: () => void
  readonly onWish: () => void
}

const iconButton = "grid size-11 place-items-center rounded-full text-muted hover:bg-sunk hover:text-madder"

const noticeTones = {
  info: "bg-leaf-soft text-leaf",
  warn: "bg-marigold-soft text-amber",
  bad: "bg-madder-soft text-madder",
} as const

const Notices = ({ line }: { readonly line: CartViewLine }) =>
  line.notices.map((notice) => {
    const { tone, text } = sayNotice(notice, formatMinor)
    return (
      <p
        key={notice.kind}
        className={clsx("rounded-md px-2.5 py-1.5 text-sm font-medium", noticeTones[tone])}
      >
        {text}
      </p>
    )
  })

const Sum = ({ line, settling }: Pick<CartLineProps, "line" | "settling">) => (
  <p className={clsx("order-2 ms-auto text-end transition-opacity sm:order-1", settling && "opacity-50")}>
    <span className="text-lg font-bold tabular-nums">{formatMinor(line.lineMinor)}</span>
    {line.unitMrpMinor > line.unitPriceMinor ? (
      <span className="block text-xs tabular-nums">
        <s className="text-muted">
          <span className="sr-only">Printed price </span>
          {formatMinor(line.unitMrpMinor * line.quantity)}
        </s>{" "}
        <span className="font-semibold text-leaf">
          {percentOff(line.unitPriceMinor, line.unitMrpMinor)}% off
        </span>
      </span>
    ) : null}
    {line.quantity > 1 ? (
      <span className="block text-xs text-muted tabular-nums">{formatMinor(line.unitPriceMinor)} each</span>
    ) : null}
  </p>
)

export const CartLine = ({ line, settling, onQuantity, onRemove, onWish }: CartLineProps) => (
  <li
    id={`line-${line.sku}`}
    tabIndex={-1}
    className="grid grid-cols-[5.5rem_1fr] gap-x-4 gap-y-3 py-4 focus:outline-none sm:grid-cols-[7rem_1fr_auto]"
  >
    <ProductImage
      picture={line.image}
      sizes="112px"
      decorative
      className="aspect-square w-full self-start rounded-lg"
    />
    <div className="min-w-0 space-y-1.5">
      <h3 className="font-semibold tracking-normal">
        <Link
          href={`/p/${encodeURIComponent(line.slug)}?sku=${encodeURIComponent(line.sku)}`}
          className="tap-area inline-block hover:underline"
        >
          {line.title}
        </Link>
      </h3>
      <p className="text-sm text-muted">
        {[...Object.values(line.options), `sold by ${line.supplierName}`].join(" · ")}
      </p>
      {line.parcels.length > 1 ? (
        <p className="text-sm text-muted">The first of them come in an earlier parcel.</p>
      ) : null}
      <p role="status" className="text-muted text-sm empty:hidden">
        {sayMost(line)}
      </p>
      <Notices line={line} />
    </div>
    <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:col-span-1 sm:flex-col sm:items-end">
      <Sum line={line} settling={settling} />
      <div className="order-1 flex items-center gap-1 sm:order-2">
        <QuantityStepper
          of={line.title}
          value={line.quantity}
          max={Math.max(line.quantity, line.maxQuantity)}
          onChange={onQuantity}
        />
        <button
          type="button"
          aria-label={`Move to wishlist: ${line.title}`}
          title="Move to wishlist"
          onClick={onWish}
          className={iconButton}
        >
          <Heart className="size-4.5" aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={`Remove ${line.title}`}
          title="Remove"
          onClick={onRemove}
          className={iconButton}
        >
          <Trash2 className="size-4.5" aria-hidden="true" />
        </button>
      </div>
    </div>
  </li>
)
