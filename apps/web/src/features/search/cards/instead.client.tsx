"use client"

import { formatDay, formatMinor } from "@haat/ui/product"
import { useQuery } from "@tanstack/react-query"
import Link from "next/link"
import { useTRPC } from "../../../trpc/client.tsx"
import { useHeaderState } from "../../../trpc/header-state.tsx"

type InsteadProps = {
  /** What is looked at, and so not offered. */
  readonly productId?: string
  readonly like: { readonly categoryId: string } | { readonly text: string }
}

const shown = 3

/** Like it, in stock, and delivered: where what somebody looks at can't come, or isn't sold any more. */
export const Instead = ({ productId, like }: InsteadProps) => {
  const trpc = useTRPC()
  const { data: header } = useHeaderState()
  const pincode = header?.pincode
  const { data } = useQuery(
    trpc.search.products.queryOptions(
      {
        ...like,
        ...("text" in like ? {} : { sort: "popularity" as const }),
        ...{ pageSize: shown + 1, ...(pincode ? { pincode } : {}) },
      },
      { enabled: header !== undefined },
    ),
  )
  const found = data && data.hits.length === 0 ? data.similar : data?.hits
  const hits = (found ?? []).filter((hit) => hit.productId !== productId).slice(0, shown)
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
              <span className="block text-muted text-xs">
                {promise.service === "express" ? "Express by" : "by"} {formatDay(promise.latest)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
