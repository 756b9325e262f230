/** A product page somebody looked at; kept on their device alone. */
export type Seen = { readonly slug: string; readonly title: string; readonly imageUrl: string | null }

/** Where the browser keeps them. */
export const seenName = "haat:seen"

const kept = 8

const isSeen = (one: unknown): one is Seen => {
  if (typeof one !== "object" || one === null) return false
  const { slug, title, imageUrl } = one as Partial<Seen>
  return (
    typeof slug === "string" &&
    typeof title === "string" &&
    (imageUrl === null || (typeof imageUrl === "string" && imageUrl.startsWith("/")))
  )
}

/** What is kept, the last first; anything else than products counts as nothing. */
export const readSeen = (text: string | null): readonly Seen[] => {
  try {
    const list: unknown = JSON.parse(text ?? "[]")
    return Array.isArray(list) ? list.filter(isSeen).slice(0, kept) : []
  } catch {
    return []
  }
}

/** With this one in front, each once. */
export const withSeen = (list: readonly Seen[], one: Seen): readonly Seen[] =>
  [one, ...list.filter(({ slug }) => slug !== one.slug)].slice(0, kept)
