import type { Template, TemplateResource } from '../../infra/synthesise.ts'

/** Template changes that step around the emulator's gaps (`gaps.ts`), each named by its gap. */
export const lent = {
  dkimTokens(template: Template): void {
    for (const [name, { Value }] of outputs(template)) if (JSON.stringify(Value).includes('DkimDNSToken')) delete template.Outputs![name]
  },

  secretsByTheirName(template: Template): void {
    const secrets = Object.keys(template.Resources).filter(id => template.Resources[id]!.Type === 'AWS::SecretsManager::Secret')
    for (const [, output] of outputs(template)) {
      const id = secrets.find(secret => JSON.stringify(output.Value) === JSON.stringify({ Ref: secret }))
      if (id) output.Value = { 'Fn::GetAtt': [id, 'Id'] }
    }
  },

  branding(template: Template): void {
    for (const [id, { Type }] of Object.entries(template.Resources))
      if (Type === 'AWS::Cognito::ManagedLoginBranding') delete template.Resources[id]
  },

  receiving(template: Template): void {
    for (const [id, { Type }] of Object.entries(template.Resources))
      if (Type.startsWith('AWS::SES::ReceiptRule')) delete template.Resources[id]
  },

  issuer(template: Template): void {
    const text = JSON.stringify(template.Resources).replaceAll(/\{"Fn::GetAtt":\["(\w+)","ProviderURL"\]\}/g, (_, pool: string) =>
      JSON.stringify({ 'Fn::Join': ['', ['https://cognito-idp.eu-north-1.amazonaws.com/', { Ref: pool }]] }),
    )
    template.Resources = JSON.parse(text) as Template['Resources']
  },

  punctuation(template: Template): void {
    for (const { Type, Properties } of Object.values(template.Resources)) {
      const wish = Type === 'AWS::SecretsManager::Secret' ? Properties?.GenerateSecretString : undefined
      if (wish) wish.ExcludeCharacters = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~'
    }
  },

  batches(template: Template): void {
    for (const statement of statements(template))
      statement.Action = list(statement.Action).flatMap(action =>
        /^sqs:(Send|Delete)Message$/.test(action) ? [action, `${action}Batch`] : [action],
      )
  },

  mailConditions(template: Template): void {
    for (const statement of statements(template))
      if (list(statement.Action).some(action => action.startsWith('ses:Send'))) delete statement.Condition
  },

  mailResources(template: Template): void {
    for (const statement of statements(template))
      if (list(statement.Action).some(action => action.startsWith('ses:Send'))) statement.Resource = '*'
  },

  scheduleGroups(template: Template): void {
    for (const statement of statements(template))
      if (list(statement.Action).some(action => action.startsWith('scheduler:'))) statement.Resource = 'arn:aws:scheduler:*:*:schedule/*'
  },

  namesOfUrls(template: Template, port: number): void {
    const url = template.Outputs?.OperatorUrl
    if (!url) return
    const host = { 'Fn::Select': ['1', { 'Fn::Split': ['//', url.Value] }] }
    const id = { 'Fn::Select': ['0', { 'Fn::Split': ['.', host] }] }
    url.Value = { 'Fn::Join': ['', [`https://localhost:${port}/_aws/lambda-url/`, id, '/']] }
  },
}

interface Statement {
  Action: string | string[]
  Resource: unknown
  Condition?: unknown
}

const outputs = (template: Template) => Object.entries(template.Outputs ?? {})
const list = (of: string | string[]) => (Array.isArray(of) ? of : [of])
const statements = ({ Resources }: Template): Statement[] =>
  Object.values(Resources)
    .filter(({ Type }: TemplateResource) => Type === 'AWS::IAM::Policy')
    .flatMap(({ Properties }) => Properties?.PolicyDocument.Statement as Statement[])
