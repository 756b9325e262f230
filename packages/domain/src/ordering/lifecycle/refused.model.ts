import { err, type Result } from "../../shared/index.ts"

/** Carries a refusal out of a transaction, so that nothing of it stays. */
class Refused<Refusal> extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super("refused")
    this.refusal = refusal
  }
}

/** Ends the transaction in hand without a trace; `answering` turns it into the answer. */
export const refuse = <Refusal extends { readonly code: string }>(refusal: Refusal): never => {
  throw new Refused(refusal)
}

/** Runs a transaction whose body may refuse. */
export const answering = async <Value, Refusal>(
  run: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> => {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal as Refusal)
    throw error
  }
}
