// The pages of endings, read together when somebody opens one.
export { allErasingPage, eraseDue } from './all-erasing.tsx'
export { eraseNow, erasingPage } from './erasing.tsx'
export { personDataPage, seeToPerson } from './person-data.tsx'
