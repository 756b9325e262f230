import { newId } from "@haat/platform/ids"
import { logFor } from "@haat/platform/log"
import type { TRPCError } from "@trpc/server"
import type { DefaultErrorShape } from "@trpc/server/unstable-core-do-not-import"
import { ZodError } from "zod"
import { type Refusal, RefusalError } from "./refusals.ts"

export type InputIssue = { readonly field: string; readonly message: string }

export type ErrorData = {
  readonly code: TRPCError["code"]
  readonly httpStatus: number
  readonly path?: string | undefined
  /** Why the shop said no, with its data; null when the request was malformed or we failed. */
  readonly refusal: Refusal | null
  readonly issues: readonly InputIssue[]
  /** Names the log line of a fault of ours. */
  readonly errorId: string | null
}

const log = logFor("web")

export const inputIssues = (cause: unknown): readonly InputIssue[] =>
  cause instanceof ZodError
    ? cause.issues.slice(0, 20).map(({ path, message }) => ({ field: path.join("."), message }))
    : []

const messageOf = (error: TRPCError, errorId: string | null, issues: readonly InputIssue[]): string => {
  if (errorId !== null) return `Something went wrong on our side. Please try again. (${errorId})`
  if (issues.length > 0)
    return issues.map(({ field, message }) => `${field || "input"}: ${message}`).join("; ")
  return error.cause instanceof RefusalError ? error.cause.refusal.code : error.message.slice(0, 200)
}

/** A fault of ours is logged with an id and told apart by that id alone; no stack, query or path leaves the process. */
export const describeError = (error: TRPCError, path?: string) => {
  const refusal = error.cause instanceof RefusalError ? error.cause.refusal : null
  const issues = inputIssues(error.cause)
  const ours = refusal === null && error.code === "INTERNAL_SERVER_ERROR"
  const errorId = ours ? newId() : null
  if (ours) log.error({ err: error.cause ?? error, path, errorId }, "procedure failed")
  return { message: messageOf(error, errorId, issues), refusal, issues, errorId }
}

export const shapeError = ({
  shape,
  error,
}: {
  readonly shape: DefaultErrorShape
  readonly error: TRPCError
}) => {
  const { message, ...told } = describeError(error, shape.data.path)
  const data: ErrorData = {
    code: error.code,
    httpStatus: shape.data.httpStatus,
    path: shape.data.path,
    ...told,
  }
  return { code: shape.code, message, data }
}
