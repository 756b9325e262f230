import { webEnv } from "@haat/platform/env"
import { generateOpenApiDocument } from "trpc-to-openapi"
import { restRouter } from "./rest-router.ts"

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "message"],
      properties: {
        code: { type: "string", description: "A stable code, e.g. OUT_OF_STOCK" },
        message: { type: "string" },
        refusal: { type: ["object", "null"], description: "The facts of a refusal, by its code" },
        issues: {
          type: "array",
          items: {
            type: "object",
            properties: { field: { type: "string" }, message: { type: "string" } },
          },
        },
        error_id: { type: ["string", "null"], description: "Names a fault of ours in our logs" },
      },
    },
  },
} as const

const failures = {
  default: {
    description: "Refused or failed",
    content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
  },
} as const

const json = (schema: Record<string, unknown>, description: string) => ({
  "200": { description, content: { "application/json": { schema } } },
  ...failures,
})

/** Doors that are not procedures: a record served as it is kept, and a stream. */
const otherPaths = {
  "/home": {
    get: {
      operationId: "home",
      summary: "The homepage's record by region and platform; send If-None-Match",
      tags: ["Browse"],
      parameters: [
        { name: "region", in: "query", schema: { type: "string", default: "south" } },
        { name: "platform", in: "query", schema: { type: "string", enum: ["web", "android"] } },
      ],
      responses: { ...json({ type: "object" }, "The record"), "304": { description: "Not changed" } },
    },
  },
  "/feeds": {
    post: {
      operationId: "feeds-read",
      summary: "Send a supplier feed of any size; the format is told by Content-Type",
      tags: ["Supply"],
      security: [{ supplierKey: [] }],
      parameters: [{ name: "dry_run", in: "query", schema: { type: "boolean", default: false } }],
      requestBody: {
        required: true,
        content: {
          "text/csv": { schema: { type: "string" } },
          "text/tab-separated-values": { schema: { type: "string" } },
          "application/x-ndjson": { schema: { type: "string" } },
          "application/xml": { schema: { type: "string" } },
        },
      },
      responses: json({ type: "object" }, "What became of the rows"),
    },
  },
} as const

/** Errors look the same everywhere; the generator's own schemas for them are replaced by ours. */
const withOurErrors = (paths: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(paths).map(([path, item]) => [
      path,
      Object.fromEntries(
        Object.entries(item as Record<string, { readonly responses?: Record<string, unknown> }>).map(
          ([method, operation]) => {
            const { "200": answer } = operation.responses ?? {}
            const status = method === "post" && !path.endsWith("/cancel") ? "201" : "200"
            return [method, { ...operation, responses: { [status]: answer, ...failures } }]
          },
        ),
      ),
    ]),
  )

/** OpenAPI 3.1 of the whole REST API, drawn from the procedures. */
export const openApiDocument = (): Record<string, unknown> => {
  const document = generateOpenApiDocument(restRouter, {
    title: "Haat",
    description: "Browse, fill a cart, check out as a guest, pay at the gateway and follow the order.",
    version: "1.0.0",
    openApiVersion: "3.1.0",
    baseUrl: `${webEnv().publicUrl}/api/v1`,
    securitySchemes: {
      visitor: { type: "http", scheme: "bearer", description: "A visitor token from POST /sessions" },
    },
  })
  const { components } = document
  const { "error.BAD_REQUEST": _one, ...schemas } = (components?.schemas ?? {}) as Record<string, unknown>
  const ours = Object.fromEntries(Object.entries(schemas).filter(([name]) => !name.startsWith("error.")))
  return {
    ...document,
    paths: { ...withOurErrors((document.paths ?? {}) as Record<string, unknown>), ...otherPaths },
    components: {
      ...components,
      schemas: { ...ours, Error: errorSchema },
      securitySchemes: {
        ...components?.securitySchemes,
        supplierKey: { type: "http", scheme: "bearer", description: "A supplier's API key" },
      },
    },
  }
}
