const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/connection refused|ECONNREFUSED/i, "connection refused"],
  [/name or service not known|name resolution|unknown host|ENOTFOUND|EAI_AGAIN/i, "its name is not known"],
  [/timed out|ETIMEDOUT|ConnectTimeout/i, "no answer in time"],
  [/unreachable|no route to host/i, "no way to its network"],
]

const hostIn = (out: string): string => {
  const address = /https?:\/\/[^\s"')\]]+/.exec(out)?.[0] ?? ""
  return URL.canParse(address) ? ` ${new URL(address).origin}` : ""
}

export type Fetcher = { readonly tool: string; readonly what: string; readonly mirror: string }

/** One sentence when a package manager's words say that its registry is out of reach; else nothing. */
export const unreachable = ({ tool, what, mirror }: Fetcher, out: string): string | undefined => {
  const lines = out.split("\n").filter((line) => SIGNS.some(([sign]) => sign.test(line)))
  const reason = SIGNS.find(([sign]) => lines.some((line) => sign.test(line)))?.[1]
  if (reason === undefined) return undefined
  const host = hostIn(lines.join("\n")) || hostIn(out)
  return `${tool} cannot reach its registry${host} (${reason}) to fetch ${what}; check the network or name a mirror in ${mirror}.`
}
