import { CfnOutput, Stack, Validations } from 'aws-cdk-lib'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Topic } from 'aws-cdk-lib/aws-sns'
import type { Construct } from 'constructs'
import { allow, type Permission } from './permission.ts'
import type { Stage } from './stage.ts'

/** In the stack of the doors that ask. */
export const acknowledgeAsking = (stack: Stack): void =>
  Validations.of(stack).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'ses:GetAccount asks how much and how fast the account may mail, and AWS knows no resource for it.',
  })

/** The domain we mail from, the rules every mail goes by, and what SES tells about its fate. */
export class MailStack extends Stack {
  /** What became of each mail. */
  readonly events: Topic
  readonly configurationSet: ConfigurationSet
  /** To mail people, from addresses at our own domain only. */
  readonly send: Permission
  /** To ask how much and how fast this account may mail. */
  readonly askAccount: Permission

  constructor(scope: Construct, id: string, { region, mailDomain }: Stage) {
    super(scope, id, { env: { region } })
    this.events = new Topic(this, 'events', { enforceSSL: true })
    this.configurationSet = new ConfigurationSet(this, 'rules', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      vdmOptions: { engagementMetrics: false },
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

    const domain = new EmailIdentity(this, 'domain', { identity: Identity.domain(mailDomain), configurationSet: this.configurationSet })
    for (const [index, { name, value }] of domain.dkimRecords.entries())
      new CfnOutput(this, `DkimRecord${index + 1}`, { value: `${name} CNAME ${value}` })

    this.askAccount = allow({ actions: ['ses:GetAccount'], resources: ['*'] })

    const { configurationSetName } = this.configurationSet
    this.send = allow(
      {
        // SES checks a v2 call against the actions of both its generations, and not every pairing
        // is written down.
        actions: ['ses:SendEmail', 'ses:SendRawEmail', 'ses:SendBulkEmail', 'ses:SendBulkTemplatedEmail', 'ses:SendTemplatedEmail'],
        resources: [
          domain.emailIdentityArn,
          this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: configurationSetName }),
        ],
        conditions: { StringLike: { 'ses:FromAddress': `*@${mailDomain}` } },
      },
      { CONFIGURATION_SET: configurationSetName },
    )
  }
}
