import { deepest } from "./index-query.model.ts"

type Page = { readonly page: number; readonly pageSize: number }

/** The last page that can be asked for: every product on it stands within `deepest`. */
export const deepestPage = (pageSize: number): number => Math.max(1, Math.floor(deepest / pageSize))

/** How many pages of a list there are to go to; each of them is answered. */
export const pageCountOf = (total: number, pageSize: number): number =>
  Math.min(Math.ceil(total / pageSize), deepestPage(pageSize))

/** Whether a page may be asked for. */
export const isInDepth = ({ page, pageSize }: Page): boolean => page <= deepestPage(pageSize)

/** What is said to who asks deeper. */
export const tooDeep = `paging ends at the ${deepest}th product; narrow the search instead`

/** Whether this is the last page there is to go to although more fits: then only filters lead further. */
export const isCutOff = ({ page, pageSize, total }: Page & { readonly total: number }): boolean => {
  const last = deepestPage(pageSize)
  return page === last && total > last * pageSize
}
