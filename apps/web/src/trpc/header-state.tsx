"use client"

import { useQuery } from "@tanstack/react-query"
import { useSyncExternalStore } from "react"
import { useTRPC } from "./client.tsx"

const never = () => () => undefined

/**
 * What the header knows of this visitor; one request for all who ask. Undefined until this very component is
 * hydrated, even when the answer came before, so that shared pages hydrate as they were rendered.
 */
export const useHeaderState = () => {
  const trpc = useTRPC()
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const { data, dataUpdatedAt } = useQuery(trpc.header.state.queryOptions())
  return hydrated ? { data, dataUpdatedAt } : { data: undefined, dataUpdatedAt: 0 }
}
