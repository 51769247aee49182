/** How names are sorted in Danish: æ, ø and å last, and *aa* as *å*. */
export const danish = new Intl.Collator('da')
