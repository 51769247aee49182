import * as v from 'valibot'
import { Refusal } from '../engines/rest-json.ts'

// What the SDK puts on the wire; bytes arrive as base64 text.

const texts = v.optional(v.array(v.string()), [])
const list = <Item extends v.GenericSchema>(item: Item) => v.optional(v.array(item), [])

const Header = v.object({ Name: v.string(), Value: v.string() })
const Tag = v.object({ Name: v.string(), Value: v.string() })
const Destination = v.object({ ToAddresses: texts, CcAddresses: texts, BccAddresses: texts })
const Attachment = v.object({
  RawContent: v.string(),
  FileName: v.string(),
  ContentType: v.optional(v.string()),
  ContentDisposition: v.optional(v.picklist(['ATTACHMENT', 'INLINE']), 'ATTACHMENT'),
  ContentId: v.optional(v.string()),
})
const TemplateContent = v.object({ Subject: v.optional(v.string()), Text: v.optional(v.string()), Html: v.optional(v.string()) })
const Template = v.object({
  TemplateName: v.optional(v.string()),
  TemplateContent: v.optional(TemplateContent),
  TemplateData: v.optional(v.string(), '{}'),
  Headers: list(Header),
  Attachments: list(Attachment),
})
const Text = v.object({ Data: v.string() })
const Simple = v.object({
  Subject: Text,
  Body: v.object({ Text: v.optional(Text), Html: v.optional(Text) }),
  Headers: list(Header),
  Attachments: list(Attachment),
})

export const SendEmail = v.object({
  FromEmailAddress: v.optional(v.string()),
  Destination: v.optional(Destination, {}),
  ReplyToAddresses: texts,
  EmailTags: list(Tag),
  ConfigurationSetName: v.optional(v.string()),
  Content: v.object({ Simple: v.optional(Simple), Raw: v.optional(v.object({ Data: v.string() })), Template: v.optional(Template) }),
})

export const SendBulkEmail = v.object({
  FromEmailAddress: v.string(),
  ReplyToAddresses: texts,
  DefaultEmailTags: list(Tag),
  ConfigurationSetName: v.optional(v.string()),
  DefaultContent: v.object({ Template }),
  BulkEmailEntries: v.pipe(
    v.array(
      v.object({
        Destination,
        ReplacementTags: list(Tag),
        ReplacementHeaders: list(Header),
        ReplacementEmailContent: v.optional(
          v.object({ ReplacementTemplate: v.optional(v.object({ ReplacementTemplateData: v.optional(v.string(), '{}') })) }),
        ),
      }),
    ),
    v.minLength(1),
  ),
})

export const CreateEmailTemplate = v.object({ TemplateName: v.pipe(v.string(), v.minLength(1)), TemplateContent })

export type Header = v.InferOutput<typeof Header>
export type Tag = v.InferOutput<typeof Tag>
export type Destination = v.InferOutput<typeof Destination>
export type Attachment = v.InferOutput<typeof Attachment>
export type TemplateContent = v.InferOutput<typeof TemplateContent>
export type Template = v.InferOutput<typeof Template>
export type SendEmail = v.InferOutput<typeof SendEmail>
export type SendBulkEmail = v.InferOutput<typeof SendBulkEmail>
export type BulkEntry = SendBulkEmail['BulkEmailEntries'][number]

/** The request in its expected shape; whatever else it carries is left out. */
export function read<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, body, { abortEarly: true })
  if (result.success) return result.output
  const [issue] = result.issues
  throw new Refusal('BadRequestException', `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`)
}
