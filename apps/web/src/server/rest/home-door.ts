import { createHash } from "node:crypto"
import { z } from "zod"
import { shop } from "../shop.ts"

const asked = z.strictObject({
  region: z
    .string()
    .regex(/^[a-z]{1,32}$/)
    .default("south"),
  platform: z.enum(["web", "android"]).default("web"),
})

/** The homepage's record as it is kept, for apps. Public, the same for everybody of a region; asks Redis at most. */
export const handleHome = async (request: Request): Promise<Response> => {
  const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success)
    return Response.json(
      { error: { code: "BAD_REQUEST", message: "Use region and platform=web|android." } },
      { status: 400 },
    )
  const record = await (await shop()).homepage.visit(query.data)
  if (record === null)
    return Response.json(
      { error: { code: "NOT_READY", message: "The homepage is being built. Ask again in a moment." } },
      { status: 503, headers: { "cache-control": "no-store", "retry-after": "2" } },
    )
  const body = JSON.stringify(record)
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
  const headers = { etag, "cache-control": "public, max-age=5, stale-while-revalidate=60" }
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//, ""))
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  return new Response(body, { headers: { ...headers, "content-type": "application/json" } })
}
