import { Refusal } from '../engines/rest-json.ts'

export const badRequest = (message: string) => new Refusal('BadRequestException', message)
