"use client"

type AuthAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: number; readonly code: string }

/** Calls the sign-in doors at /api/auth; plain fetch, so that no page carries an auth library. */
export const callAuth = async (path: string, body: object): Promise<AuthAnswer> => {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-haat-client": "web" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(15_000),
    })
    if (response.ok) return { ok: true }
    const told = (await response.json().catch(() => ({}))) as { readonly code?: string }
    return { ok: false, status: response.status, code: told.code ?? "FAILED" }
  } catch {
    return { ok: false, status: 0, code: "OFFLINE" }
  }
}

/** A whole page load afterwards: nothing of the session stays in memory. */
export const signOut = async (): Promise<void> => {
  await callAuth("sign-out", {})
  window.location.assign("/")
}
