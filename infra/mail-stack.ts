import { CfnOutput, Stack, Validations } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { mailFromOf, mailFromRecords } from './mail-from.ts'
import { allow, type Permission } from './permission.ts'
import { Receiving } from './receiving.ts'
import type { Stage } from './stage.ts'

/** In the stack of the doors that ask and mail. */
export const acknowledgeWide = (stack: Stack): void => {
  Validations.of(stack).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'ses:GetAccount and dynamodb:ListStreams ask about the account, and AWS knows no resource for either.',
  })
  Validations.of(stack).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:aws:ses:${stack.region}:<AWS::AccountId>:identity/*]`,
    reason: 'Whether a sender is verified is asked of the address, its domain and those above: which, stands in the letter.',
  })
  Validations.of(stack).acknowledge({
    id: `AwsSolutions-IAM5[Resource::arn:aws:ses:${stack.region}:<AWS::AccountId>:template/*]`,
    reason: 'A bulk call wants a template among its resources, and ours travels inside the call: no stored one exists to be used.',
  })
}

/** The domain we mail from, the rules every mail goes by, and what SES tells about its fate. */
export class MailStack extends Stack {
  /** What became of each mail. */
  readonly events: Topic
  readonly configurationSet: ConfigurationSet
  /** To mail a batch: from the stage's own identity, whatever address stands before its domain. */
  readonly sendBulk: Permission
  /** To mail one letter, from addresses at our own domain only. */
  readonly sendOne: Permission
  /** To ask how much and how fast this account may mail. */
  readonly askAccount: Permission

  /** Mail that comes in, where the stage takes any. */
  readonly receiving: Receiving | null
  /** To ask whether a letter's sender is verified, be it an address, its domain or one above. */
  readonly askIdentity: Permission

  constructor(scope: Construct, id: string, stage: Stage) {
    const { region, mailDomain, inbox } = stage
    super(scope, id, { env: { region } })
    this.events = new Topic(this, 'events', { enforceSSL: true })
    this.configurationSet = new ConfigurationSet(this, 'rules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    // To name OPEN or CLICK here is what turns tracking on.
    this.configurationSet.addEventDestination('to-events', {
      destination: EventDestination.snsTopic(this.events),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    })

    this.receiving = inbox ? new Receiving(this, 'receiving', { ...stage, inbox }) : null

    const mailFrom = mailFromOf(mailDomain)
    const domain = new EmailIdentity(this, 'domain', {
      identity: Identity.domain(mailDomain),
      configurationSet: this.configurationSet,
      mailFromDomain: mailFrom,
      // Until its records are there mail goes out all the same, from SES' own domain.
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
    })
    for (const [index, { name, value }] of domain.dkimRecords.entries())
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` })
    for (const [name, value] of Object.entries(mailFromRecords(mailFrom, region))) new CfnOutput(this, name, { value })

    this.askAccount = allow({ actions: ['ses:GetAccount'], resources: ['*'] })

    this.askIdentity = allow({
      actions: ['ses:GetEmailIdentity'],
      resources: [this.formatArn({ service: 'ses', resource: 'identity', resourceName: '*' })],
    })

    // SES checks a call of its second generation against the actions of both:
    // docs/decisions/grants-for-mail.md.
    const { configurationSetName } = this.configurationSet
    const settings = { CONFIGURATION_SET: configurationSetName }
    const rules = this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSetName })
    this.sendBulk = allow(
      {
        actions: ['ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail'],
        resources: [domain.emailIdentityArn, rules, this.formatArn({ service: 'ses', resource: 'template', resourceName: '*' })],
      },
      settings,
    )
    this.sendOne = allow(
      {
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [domain.emailIdentityArn, rules],
        conditions: { StringLike: { 'ses:FromAddress': `*@${mailDomain}` } },
      },
      settings,
    )
  }
}
