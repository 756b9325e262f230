"use client"

import { useNear } from "@haat/ui/layout"
import { useQuery } from "@tanstack/react-query"
import dynamic from "next/dynamic"
import { useRef } from "react"
import { useTRPC } from "../../../trpc/client.tsx"
import { useHeaderState } from "../../../trpc/header-state.tsx"

const RelatedRows = dynamic(() => import("./related-rows.client.tsx").then((part) => part.RelatedRows), {
  ssr: false,
})
const RowPlaces = dynamic(() => import("./related-rows.client.tsx").then((part) => part.RowPlaces), {
  ssr: false,
})

/**
 * What goes with a product and what is like it. Asked for when somebody scrolls near, its place kept free until then; an extra, so
 * where there is nothing, or nothing can be read, nothing stands there.
 */
export const RelatedBox = ({ productId }: { readonly productId: string }) => {
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place)
  const { data: header } = useHeaderState()
  const { data, isError } = useQuery(
    useTRPC().search.related.queryOptions(
      { productId, ...(header ? { pincode: header.pincode } : {}) },
      { enabled: near && header !== undefined },
    ),
  )
  const isNothing = isError || (data !== undefined && data.together.length + data.similar.length === 0)
  return (
    <div ref={place} className={isNothing ? "hidden" : "min-h-112"}>
      {data ? <RelatedRows {...data} /> : near ? <RowPlaces /> : null}
    </div>
  )
}
