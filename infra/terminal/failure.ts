/** Something the reader of the terminal can act on: printed as one sentence, without a stack. */
export class Failure extends Error {
  override readonly name = "Failure"
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
