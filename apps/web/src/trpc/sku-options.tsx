"use client"

import { useQuery } from "@tanstack/react-query"
import { useTRPC } from "./client.tsx"
import { useHeaderState } from "./header-state.tsx"

const othersAtMost = 60

type Told = { readonly asOf: Date; readonly options: readonly { readonly orderBy: Date }[] }

/** Dates and stock of a product's chosen SKU at the pincode in force; one request for all of the page who ask. */
export const useSkuOptions = (
  sku: string,
  skus: readonly string[],
  lookAgainMs?: (orderByMs: readonly number[], nowMs: number) => number,
) => {
  const trpc = useTRPC()
  const { data: header } = useHeaderState()
  const pincode = header?.pincode ?? ""
  const others = skus.filter((one) => one !== sku).slice(0, othersAtMost)
  const again = (data: Told | undefined): number | false => {
    if (!lookAgainMs) return false
    const orderBy = data?.options.map((option) => option.orderBy.getTime()) ?? []
    return lookAgainMs(orderBy, data?.asOf.getTime() ?? 0)
  }
  const query = useQuery(
    trpc.delivery.options.queryOptions(
      { sku, pincode, others },
      { enabled: header !== undefined && sku !== "", refetchInterval: ({ state }) => again(state.data) },
    ),
  )
  return { pincode, query }
}
