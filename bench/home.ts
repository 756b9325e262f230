import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { alternate } from "./http-load.ts"

/** The homepage against the same bytes from a bare server: what the storefront adds to a page that needs no database. */
export const benchHome = async (shop: string): Promise<Readonly<Record<string, unknown>>> => {
  const page = await (await fetch(`${shop}/`)).text()
  const bare = createServer((_, response) => response.setHeader("content-type", "text/html").end(page))
  await new Promise<void>((listening) => bare.listen(0, "127.0.0.1", listening))
  const { port } = bare.address() as AddressInfo
  try {
    const [ours, base] = await alternate([{ url: `${shop}/` }, { url: `http://127.0.0.1:${port}/` }], 8, 5)
    if (ours === undefined || base === undefined) throw new Error("nothing was measured")
    return {
      bench: "home",
      page_kb: Math.round(page.length / 1024),
      rate_ratio: Number((ours.perSecond / base.perSecond).toFixed(3)),
      p99_ratio: Number((ours.p99Ms / Math.max(1, base.p99Ms)).toFixed(2)),
      failed: ours.failed,
    }
  } finally {
    bare.close()
  }
}
