import { Readable } from "node:stream"
import { mediaHeaders } from "@haat/domain/catalog"
import { shop } from "../../../server/shop.ts"

type Context = { readonly params: Promise<{ readonly name: string }> }

const missing = () =>
  new Response("No such picture.", { status: 404, headers: { "cache-control": "no-store" } })

/** Pictures of the blob store. A name says its content, so any cache may keep them for ever. */
export const GET = async (request: Request, { params }: Context): Promise<Response> => {
  const media = await (await shop()).catalog.readMedia((await params).name)
  if (media === null) return missing()
  const headers = mediaHeaders(media)
  const body = Readable.from(media.body)
  if (request.headers.get("if-none-match") === media.etag) {
    body.destroy()
    return new Response(null, { status: 304, headers: { etag: media.etag } })
  }
  return new Response(Readable.toWeb(body) as unknown as BodyInit, { headers })
}
