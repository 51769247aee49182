import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { allow, type Permission, tell, together } from './permission.ts'
import { privateBucket } from './private-bucket.ts'
import { serviceGrant } from './service-grant.ts'
import { ruleSetOf, type Stage } from './stage.ts'

/** Where mails lie in the bucket. */
const prefix = 'inbox/'
const ruleName = 'inbox'

/**
 * Mail that comes in: SES scans it, puts it in a bucket of its own and says so on a topic. One
 * receipt rule set is active for an account and a region, and CloudFormation cannot say which: that
 * is `infra/activate-receiving.ts`.
 */
export class Receiving extends Construct {
  readonly topic: Topic
  readonly read: Permission
  /** To erase the mails of whoever is erased. */
  readonly erase: Permission
  readonly domain: Permission
  private readonly exported = `${Stack.of(this).stackName}-inbox`

  constructor(scope: Construct, id: string, stage: Stage & { inbox: NonNullable<Stage['inbox']> }) {
    super(scope, id)
    const { inbox } = stage
    const stack = Stack.of(this)
    const bucket = privateBucket(this, {
      lifecycleRules: [
        // What is kept of a mail is its row; the bytes are there for whoever must look again.
        { abortIncompleteMultipartUploadAfter: Duration.days(1), expiration: Duration.days(30) },
      ],
      noAccessLogBecause: 'One door reads it and says in its own log what went wrong; a log of who wrote when is what we do not want.',
    })
    this.topic = new Topic(this, 'topic', { enforceSSL: true })
    const rules = ruleSetOf(stage)
    const rule = stack.formatArn({ service: 'ses', resource: `receipt-rule-set/${rules.name}:receipt-rule/${ruleName}` })
    const ses = new ServicePrincipal('ses.amazonaws.com')
    const ours = { StringEquals: { 'aws:SourceAccount': stack.account, 'aws:SourceArn': rule } }
    const mayPut = bucket.addToResourcePolicy(serviceGrant(ses, ['s3:PutObject'], bucket.arnForObjects(`${prefix}*`), ours))
    const mayTell = this.topic.addToResourcePolicy(serviceGrant(ses, ['sns:Publish'], this.topic.topicArn, ours))

    const made = new CfnReceiptRule(this, 'rule', {
      ruleSetName: rules.name,
      rule: {
        name: ruleName,
        enabled: true,
        // With the verdicts a reply is believed by.
        scanEnabled: true,
        tlsPolicy: 'Require',
        recipients: [inbox.domain],
        actions: [{ s3Action: { bucketName: bucket.bucketName, objectKeyPrefix: prefix, topicArn: this.topic.topicArn } }],
      },
    })
    if (rules.isOurs) made.addResourceDependency(new CfnReceiptRuleSet(this, 'rules', { ruleSetName: rules.name }))
    // SES tries both when the rule is made.
    for (const { policyDependable } of [mayPut, mayTell]) if (policyDependable) made.node.addDependency(policyDependable)

    const bucketArn = stack.exportValue(bucket.bucketArn, { name: this.exported })
    const objects = `${bucketArn}/${prefix}*`
    this.read = allow({ actions: ['s3:GetObject'], resources: [objects] }, { INBOX_BUCKET: bucket.bucketName })
    this.erase = together(
      allow({ actions: ['s3:ListBucket', 's3:ListBucketVersions'], resources: [bucketArn] }, { INBOX_BUCKET: bucket.bucketName }),
      allow({ actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'], resources: [objects] }),
    )
    this.domain = tell({ INBOX_DOMAIN: inbox.domain })
    new CfnOutput(stack, 'InboxMx', { value: `${inbox.domain} MX 10 inbound-smtp.${stage.region}.amazonaws.com` })
  }

  /** In the stack of the door that reads them. */
  acknowledgeReading(stack: Stack): void {
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.exported}/${prefix}*]`,
      reason: 'Every mail that comes in is a file of this bucket, whose name SES makes; one door reads them.',
    })
  }
}
