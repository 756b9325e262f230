"use client"

import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useRouter } from "next/navigation"
import { useTRPC } from "../../trpc/client.tsx"

/** Keeps the chosen pincode for this browser; everything dated on the page is asked anew. */
export const useSetPincode = (onSaved: () => void, onProblem: (problem: string) => void) => {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const router = useRouter()
  return useMutation(
    trpc.delivery.setPincode.mutationOptions({
      onSuccess: async (place) => {
        queries.setQueryData(trpc.header.state.queryKey(), (state) =>
          state ? { ...state, place, pincode: place.pincode } : state,
        )
        onSaved()
        router.refresh()
        await queries.invalidateQueries()
      },
      onError: (error) =>
        onProblem(
          error.data?.refusal?.code === "UNKNOWN_PINCODE"
            ? "We don’t know this pincode. Check the digits."
            : "That didn’t go through. Check your connection and try again.",
        ),
    }),
  )
}
