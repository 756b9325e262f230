"use client"

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createTRPCClient, httpBatchLink } from "@trpc/client"
import { createTRPCContext } from "@trpc/tanstack-react-query"
import { type ReactNode, useEffect, useState } from "react"
import type { AppRouter } from "../server/router.ts"
import { headerNow, onHeader } from "./header-state.tsx"
import { wire } from "./wire.ts"

const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()

export { useTRPC, useTRPCClient }

const retryable = (failures: number, error: unknown): boolean => {
  const status = (error as { readonly data?: { readonly httpStatus?: number } }).data?.httpStatus
  return failures < 1 && (status === undefined || status >= 500)
}

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5000, retry: retryable, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  })

let browserQueryClient: QueryClient | undefined

const queryClientOf = () => {
  if (typeof window === "undefined") return createQueryClient()
  browserQueryClient ??= createQueryClient()
  return browserQueryClient
}

/** The link's own header and the JSON body are what a form of another site can't send; the server insists on both. */
const createClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "/api/trpc",
        transformer: wire,
        maxItems: 10,
        headers: { "x-haat-client": "web" },
      }),
    ],
  })

/** Dates and fees follow the pincode, wherever on the page it was chosen. */
const followPlace = (queries: QueryClient): (() => void) => {
  let pincode = headerNow()?.pincode
  return onHeader(() => {
    const next = headerNow()?.pincode
    if (pincode !== undefined && next !== pincode) void queries.invalidateQueries()
    pincode = next
  })
}

/**
 * Gives islands `useTRPC()`: typed query and mutation options over batched HTTP. Pages where people do things stand in
 * it; pages to look around in do with `ask` and `tell`, and weigh a fifth less.
 */
export const ApiProvider = ({ children }: { readonly children: ReactNode }) => {
  const queryClient = queryClientOf()
  const [client] = useState(createClient)
  useEffect(() => followPlace(queryClient), [queryClient])
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
