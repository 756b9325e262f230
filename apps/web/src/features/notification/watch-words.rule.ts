type Told = { readonly code: string; readonly limit?: number } | null

/** Why asking to be told didn't work, and what to do. */
export const watchProblem = (refusal: Told): string => {
  switch (refusal?.code) {
    case "TOO_MANY_WATCHES":
      return `You wait for ${refusal.limit ?? 50} things already. End one in your account first.`
    case "TOO_MANY_REQUESTS":
      return "That were many tries. Wait a while, then try again."
    case "UNKNOWN_SKU":
      return "This isn’t sold any more."
    case "UNKNOWN_PINCODE":
      return "We don’t know this pincode. Choose another one above."
    case "WATCH_NOT_FOUND":
      return "This is over already: it was ended, or its time has passed."
    case "SIGN_IN_NEEDED":
      return "You are no longer signed in. Load the page again."
    default:
      return "That didn’t go through. Check your connection and try again."
  }
}

/** Why it is no address, or null. */
export const addressProblem = (email: string): string | null => {
  if (email.trim() === "") return "Enter your e-mail address."
  return /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(email.trim())
    ? null
    : "This isn’t a whole e-mail address, e.g. asha@example.com."
}

export type WatchState = "UNCONFIRMED" | "WAITING" | "TOLD"

/** What has become of it, in words. */
export const watchStateText = (state: WatchState, pincode: string): string => {
  if (state === "TOLD") return "We told you that it’s back."
  return state === "WAITING" ? `We tell you when it can come to ${pincode}.` : "Not confirmed yet."
}
