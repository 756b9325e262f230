/** At most 16 letters, digits, - and /, as rule 53(1A) of the CGST Rules wants it; a series apart from the invoices'. */
export const creditNoteNumber = (fiscalYear: string, serial: number): string =>
  `CN/${fiscalYear}/${String(serial).padStart(6, "0")}`
