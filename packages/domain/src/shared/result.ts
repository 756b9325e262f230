export type Ok<Value> = { readonly ok: true; readonly value: Value }
export type Err<Refusal> = { readonly ok: false; readonly error: Refusal }
/** An expected outcome: a value, or a refusal the caller must handle. Unexpected faults throw. */
export type Result<Value, Refusal> = Ok<Value> | Err<Refusal>

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value })
export const err = <Refusal>(error: Refusal): Err<Refusal> => ({ ok: false, error })
