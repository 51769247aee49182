import type { Template } from '../../infra/synthesise.ts'

interface Stack {
  stack: string
  template: Template
}

/** How AWS will name what a template makes, with `x` for what is known only when it is there. */
const made: Record<string, Record<string, string>> = {
  'AWS::SQS::Queue': { Arn: 'arn:aws:sqs:x:x:x' },
  'AWS::IAM::Role': { Arn: 'arn:aws:iam::x:role/x' },
  'AWS::Logs::LogGroup': { Arn: 'arn:aws:logs:x:x:log-group:x:*' },
  'AWS::DynamoDB::GlobalTable': { Arn: 'arn:aws:dynamodb:x:x:table/x', StreamArn: 'arn:aws:dynamodb:x:x:table/x/stream/x' },
  'AWS::SecretsManager::Secret': { Ref: 'arn:aws:secretsmanager:x:x:secret:x' },
  'AWS::S3::Bucket': { Arn: 'arn:aws:s3:::x' },
  'AWS::Lambda::Function': { Arn: 'arn:aws:lambda:x:x:function:x' },
}

/** The ARN a grant's `Resource` stands for, as far as a template knows it. */
export function arnOf(value: unknown, home: Stack, all: Stack[]): string {
  const inner = (part: unknown) => arnOf(part, home, all)
  if (typeof value === 'string') return value
  const [[wish, of] = []] = Object.entries(value as Record<string, unknown>)
  if (wish === 'Fn::Join') return (of as [string, unknown[]])[1].map(inner).join((of as [string])[0])
  if (wish === 'Ref' && of === 'AWS::Partition') return 'aws'
  if (wish === 'Ref') return made[home.template.Resources[of as string]?.Type ?? '']?.Ref ?? 'x'
  if (wish === 'Fn::GetAtt') {
    const [id, attribute] = of as [string, string]
    return made[home.template.Resources[id]?.Type ?? '']?.[attribute] ?? 'x'
  }
  if (wish === 'Fn::ImportValue')
    for (const other of all)
      for (const output of Object.values(other.template.Outputs ?? {}))
        if (output.Export?.Name === of) return arnOf(output.Value, other, all)
  throw new Error(`nobody knows what this resource is: ${JSON.stringify(value)}`)
}
