/** One of our doors, for a server that answers it without going through Next. */
export type Door = {
  readonly methods: readonly string[]
  /** Matches plainly spelt paths alone: whatever is spelt otherwise is left to Next, which leads to the same door. */
  readonly path: RegExp
  readonly open: (request: Request, parts: readonly string[]) => Promise<Response>
}

/** The door for a request, with what its pattern caught; null where Next answers. */
export const doorFor = (
  doors: readonly Door[],
  { method, url = "" }: { readonly method?: string | undefined; readonly url?: string | undefined },
): ((request: Request) => Promise<Response>) | null => {
  const query = url.indexOf("?")
  const path = query < 0 ? url : url.slice(0, query)
  for (const door of doors) {
    if (method === undefined || !door.methods.includes(method)) continue
    const parts = door.path.exec(path)
    if (parts) return (request) => door.open(request, parts.slice(1))
  }
  return null
}
