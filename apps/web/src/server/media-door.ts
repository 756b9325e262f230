import { mediaHeaders } from "@haat/domain/catalog"
import { shop } from "./shop.ts"

/** A picture from the blob store. Its name says its content, so whoever has it need not ask again. */
export const handleMedia = async (request: Request, name: string): Promise<Response> => {
  const media = await (await shop()).catalog.readMedia(name)
  if (media === null)
    return new Response("No such picture.", { status: 404, headers: { "cache-control": "no-store" } })
  const headers = mediaHeaders(media)
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(ReadableStream.from(media.body) as BodyInit, { headers })
}
