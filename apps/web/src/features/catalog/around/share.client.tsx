"use client"

import { IconButton } from "@haat/ui/actions"
import { toast } from "@haat/ui/overlays"
import { Share2 } from "lucide-react"
import { sharedAddress } from "./shared-address.rule.ts"

/** True when it was handed on, or its owner thought better of it; false: there is nothing here to hand it to. */
const handOn = async (title: string, url: string): Promise<boolean> => {
  if (typeof navigator.share !== "function") return false
  try {
    await navigator.share({ title, url })
    return true
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError"
  }
}

/** Hands the address on by the device's own means, else copies it; the chosen variant stays in it. */
export const Share = ({ title }: { readonly title: string }) => {
  const share = async () => {
    const url = sharedAddress(location.href)
    if (await handOn(title, url)) return
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    toast(
      copied
        ? { text: "Link copied." }
        : { text: "The link couldn’t be copied. Copy it from the address bar.", tone: "bad" },
    )
  }
  return (
    <IconButton
      label={`Share ${title}`}
      className="size-13 border border-line bg-surface"
      onClick={() => void share()}
    >
      <Share2 className="size-5" aria-hidden="true" />
    </IconButton>
  )
}
