/**
 * False where the browser asks by Global Privacy Control (`Sec-GPC: 1`, https://w3c.github.io/gpc/) not to be followed; any other
 * value of the header says nothing.
 */
export const mayFollow = (headers: Headers): boolean => headers.get("sec-gpc")?.trim() !== "1"
