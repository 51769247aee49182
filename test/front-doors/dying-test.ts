import { startHouse } from './started-house.ts'

// What a test does before something kills it.
const house = await startHouse()
console.log(house.url)
await new Promise(() => {})
