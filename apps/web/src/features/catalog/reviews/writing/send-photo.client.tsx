"use client"

import type { Photo } from "@haat/domain/catalog"

type Sent = { readonly ok: true; readonly photo: Photo } | { readonly ok: false; readonly problem: string }

const problems: Readonly<Record<number, string>> = {
  401: "Sign in again to add photos.",
  413: "That photo is larger than 8 MB.",
  415: "Choose a JPEG, PNG or WebP picture.",
  422: "That file isn’t a picture we can read.",
  429: "That were many photos. Wait a while and try again.",
}

/** Sends one picture as it is; the shop makes of it what is shown. */
export const sendPhoto = async (file: File): Promise<Sent> => {
  try {
    const response = await fetch("/api/reviews/photos", {
      method: "POST",
      headers: { "content-type": file.type, "x-haat-client": "web" },
      body: file,
      signal: AbortSignal.timeout(60_000),
    })
    if (response.ok) return { ok: true, photo: (await response.json()) as Photo }
    return { ok: false, problem: problems[response.status] ?? "That photo didn’t go through. Try again." }
  } catch {
    return { ok: false, problem: "That photo didn’t go through. Check your connection and try again." }
  }
}
