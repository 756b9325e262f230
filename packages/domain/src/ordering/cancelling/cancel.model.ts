export type WantedUnits = { readonly lineNo: number; readonly quantity: number }

export type TooLate = {
  readonly code: "TOO_LATE_TO_CANCEL"
  /** How many units of each asked line can still be called off. */
  readonly lines: readonly { readonly lineNo: number; readonly cancellable: number }[]
}
