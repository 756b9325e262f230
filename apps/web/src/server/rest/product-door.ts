import { webEnv } from "@haat/platform/env"
import { idInput } from "../inputs.ts"
import { shop } from "../shop.ts"
import { handleRest } from "./door.ts"

/** The quality with which a type is accepted; a type's own entry counts before its wildcards. */
const quality = (accept: string, type: string): number => {
  const entries = accept.split(",").map((entry) => {
    const [name = "", ...parameters] = entry.trim().toLowerCase().split(";")
    const q = parameters.find((parameter) => parameter.trim().startsWith("q="))
    return { name: name.trim(), q: q === undefined ? 1 : Number(q.trim().slice(2)) || 0 }
  })
  const [main] = type.split("/")
  const match = [type, `${main}/*`, "*/*"]
    .map((name) => entries.find((entry) => entry.name === name))
    .find(Boolean)
  return match?.q ?? 0
}

/** JSON for programs, the page for browsers; who takes anything, as curl does, gets JSON. */
export const wantsJson = (accept: string | null): boolean =>
  accept === null || quality(accept, "application/json") >= quality(accept, "text/html")

/** One address for a product, whoever asks: the JSON of the REST API, or a way to its page. */
export const handleProduct = async (request: Request, id: string): Promise<Response> => {
  const vary = { vary: "Accept" }
  if (wantsJson(request.headers.get("accept"))) {
    const url = new URL(`/api/v1/products/${encodeURIComponent(id)}`, webEnv().publicUrl)
    const answer = await handleRest(new Request(url, { headers: request.headers }))
    answer.headers.set("vary", "Accept")
    return answer
  }
  const known = idInput.safeParse(id).success ? await (await shop()).catalog.getProduct(id) : null
  if (known === null) return new Response("No such product.", { status: 404, headers: vary })
  const location = `/p/${encodeURIComponent(known.slug)}`
  return new Response(null, { status: 308, headers: { ...vary, location } })
}
