"use client"

import { useEffect, useRef } from "react"

let channel: BroadcastChannel | undefined

/** One for the page: what it says itself it doesn't hear. */
const ours = (): BroadcastChannel | undefined => {
  if (typeof BroadcastChannel === "undefined") return undefined
  channel ??= new BroadcastChannel("haat:cart")
  return channel
}

/** Says to this browser's other tabs that the cart isn't what it was. */
export const tellOtherTabs = (): void => ours()?.postMessage("changed")

/** Hears what another tab did to the cart. */
export const useOtherTabs = (onChanged: () => void): void => {
  const heard = useRef(onChanged)
  heard.current = onChanged
  useEffect(() => {
    const listen = () => heard.current()
    const channel = ours()
    channel?.addEventListener("message", listen)
    return () => channel?.removeEventListener("message", listen)
  }, [])
}
