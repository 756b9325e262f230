/** What an address calls a product: its words, without the mark that tells it from others of the name. */
export const wordsOfSlug = (slug: string): string => {
  const parts = slug.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const last = parts.at(-1) ?? ""
  const isMark = parts.length > 1 && /^[a-z0-9]{8}$/.test(last) && /\d/.test(last)
  return (isMark ? parts.slice(0, -1) : parts).join(" ").slice(0, 120)
}
