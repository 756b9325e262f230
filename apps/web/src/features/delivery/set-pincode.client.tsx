"use client"

import { useRouter } from "next/navigation"
import { useState } from "react"
import { refusalIn, tell } from "../../trpc/call.ts"
import { changeHeader } from "../../trpc/header-state.tsx"

/** Keeps the chosen pincode for this browser; everything dated on the page is asked anew. */
export const useSetPincode = (onSaved: () => void, onProblem: (problem: string) => void) => {
  const router = useRouter()
  const [isPending, setPending] = useState(false)
  const save = async (pincode: string) => {
    setPending(true)
    try {
      const place = await tell("delivery.setPincode", { pincode })
      changeHeader((state) => ({ ...state, place, pincode: place.pincode }))
      onSaved()
      router.refresh()
    } catch (error) {
      onProblem(
        refusalIn(error)?.code === "UNKNOWN_PINCODE"
          ? "We don’t know this pincode. Check the digits."
          : "That didn’t go through. Check your connection and try again.",
      )
    } finally {
      setPending(false)
    }
  }
  return { isPending, save: (pincode: string) => void save(pincode) }
}
