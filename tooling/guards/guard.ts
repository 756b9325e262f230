/** How a guard is taken out: a text of a file that gives way to another, or a statement run on the empty database. */
export type Removal =
  | { readonly file: string; readonly find: string; readonly put: string }
  | { readonly sql: string }

/** Something the shop's honesty rests on, and the tests that must turn red without it. */
export type Guard = {
  readonly name: string
  readonly without: Removal
  readonly tests: readonly string[]
  /** Part of the name of the test that must turn red; another one's failure proves nothing. */
  readonly bites: string
}
