/** A search that was answered, as its event tells it. */
export type SeenSearch = {
  readonly query: string
  readonly total: number
  readonly page: number
  readonly filters: Readonly<Record<string, readonly string[]>>
}
export type NotedSearch = SeenSearch & { readonly visitorId: string; readonly at: Date }

/** A result that a visitor opened. */
export type OpenedResult = {
  readonly visitorId: string
  readonly query: string
  readonly productId: string
  /** Counted from 1 over all pages. */
  readonly position: number
  readonly pincode: string
}
