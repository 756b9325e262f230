/** The address to hand on: of the page and the variant chosen on it, and nothing of how its reader came here. */
export const sharedAddress = (href: string): string => {
  const { origin, pathname, searchParams } = new URL(href)
  const sku = searchParams.get("sku")
  return `${origin}${pathname}${sku === null ? "" : `?sku=${encodeURIComponent(sku)}`}`
}
