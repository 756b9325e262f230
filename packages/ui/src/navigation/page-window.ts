export type PageEntry =
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "gap"; readonly key: string }

/** First and last page, the current one with its neighbors, and a gap wherever pages are left out. */
export const pageWindow = (page: number, pageCount: number): readonly PageEntry[] => {
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((a, b) => a - b)
  return shown.flatMap((number, index): PageEntry[] => {
    const before = shown[index - 1]
    const entry: PageEntry = { kind: "page", page: number }
    if (before === undefined || number - before === 1) return [entry]
    return number - before === 2
      ? [{ kind: "page", page: number - 1 }, entry]
      : [{ kind: "gap", key: `gap-${number}` }, entry]
  })
}
