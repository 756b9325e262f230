import type { Shopper } from "../../shared/index.ts"

/** Who may see an order: its owner (shopper or customer), or whoever holds the mailed access token. */
export type OrderViewer = { readonly shopper: Shopper; readonly accessToken: string | null }
