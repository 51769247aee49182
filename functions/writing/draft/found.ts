/** Something the pasted text says, and the line on which it says it. */
export interface Found<Value> {
  value: Value
  line: number
}
