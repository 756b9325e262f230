"use client"

import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createTRPCClient, httpBatchLink } from "@trpc/client"
import { createTRPCContext } from "@trpc/tanstack-react-query"
import { type ReactNode, useState } from "react"
import superjson from "superjson"
import type { AppRouter } from "../server/router.ts"

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
        transformer: superjson,
        maxItems: 10,
        headers: { "x-haat-client": "web" },
      }),
    ],
  })

/** Gives islands `useTRPC()`: typed query and mutation options over batched HTTP. */
export const ApiProvider = ({ children }: { readonly children: ReactNode }) => {
  const queryClient = queryClientOf()
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  )
}
