/** A path of our own to go on to, or the fallback: never another site, however the address is dressed up. */
export const safeNext = (asked: string | null | undefined, fallback: string): string => {
  if (!asked || !/^\/(?![/\\])[\w\-./?=&%~+]*$/.test(asked)) return fallback
  const base = "https://haat.invalid"
  try {
    const { origin, pathname, search } = new URL(asked, base)
    const isOurs = origin === base && !pathname.startsWith("//") && !/^\/(?:api|sign-)/.test(pathname)
    return isOurs ? `${pathname}${search}` : fallback
  } catch {
    return fallback
  }
}
