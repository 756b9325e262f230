import { openApiDocument } from "../../../../server/rest/document.ts"

export const GET = (): Response =>
  Response.json(openApiDocument(), { headers: { "cache-control": "public, max-age=300" } })
