"use client"

import { formatDay, formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useTRPC } from "../../../trpc/client.tsx"
import { useHeaderState } from "../../../trpc/header-state.tsx"

type InsteadProps = { readonly productId: string; readonly categoryId: string }

const shown = 3

/** Of the same category, in stock, and delivered: where what somebody looks at can't come. */
export const Instead = ({ productId, categoryId }: InsteadProps) => {
  const trpc = useTRPC()
  const { data: header } = useHeaderState()
  const pincode = header?.pincode
  const { data } = useQuery(
    trpc.search.products.queryOptions(
      { categoryId, sort: "popularity", pageSize: shown + 1, ...(pincode ? { pincode } : {}) },
      { enabled: header !== undefined },
    ),
  )
  const hits = (data?.hits ?? []).filter((hit) => hit.productId !== productId).slice(0, shown)
  if (hits.length === 0) return null
  return (
    <div>
      <p className="font-semibold">Like it, in stock and delivered to {pincode}:</p>
      <ul className="divide-y divide-line">
        {hits.map(({ productId: id, slug, sku, title, priceMinor, promise }) => (
          <li key={id} className="flex min-h-11 items-center justify-between gap-3 py-1.5">
            <Link
              href={`/p/${encodeURIComponent(slug)}?sku=${encodeURIComponent(sku)}`}
              prefetch={false}
              className="min-w-0 font-semibold text-brand underline"
            >
              {title}
            </Link>
            <span className="shrink-0 text-end">
              {formatMinor(priceMinor)}
              <span className="block text-muted text-xs">by {formatDay(promise.latest)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
