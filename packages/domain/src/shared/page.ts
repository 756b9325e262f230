/** One page of a keyset-paged list; `next` is opaque and absent on the last page. */
export type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null }
export type PageRequest = { readonly cursor: string | null; readonly limit: number }
