import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import { Operators } from './alarms.ts'
import { ConsoleApi } from './console-api.ts'
import type { DataStack } from './data-stack.ts'
import { Door, type House } from './door.ts'
import { worryAboutDoubt } from './doubt.ts'
import { every } from './every.ts'
import { acknowledgeWide, type MailStack } from './mail-stack.ts'
import { NewRows } from './new-rows.ts'
import { nightly } from './nightly.ts'
import { Operator } from './operator.ts'
import { allow, tell } from './permission.ts'
import { worryAboutReputation } from './reputation.ts'
import { Site } from './site-api.ts'
import { staffSignIn } from './staff-sign-in.ts'
import type { Stage } from './stage.ts'
import { versionOf } from './version.ts'
import { WakeUps } from './wake-ups.ts'
import { WorkQueue } from './work-queue.ts'

export interface AppWishes {
  stage: Stage
  mail: MailStack
  data: DataStack
}

interface Told {
  mail: MailStack
  console: ConsoleApi
  data: DataStack
  site: Site
  operator: Operator
  timetable: WorkQueue
  wakeUps: WakeUps
}

/** Every door there is: what it means when it fails, what opens it, and all it may do. */
export class AppStack extends Stack implements House {
  readonly operators: Operators

  constructor(scope: Construct, id: string, { stage, mail, data }: AppWishes) {
    super(scope, id, { env: { region: stage.region } })
    this.operators = new Operators(this, 'operators', { mail: stage.operatorMail })

    const site = new Site(this, 'site-api', stage)
    const consoleApi = new ConsoleApi(this, 'console-api', stage)
    const timetable = new WorkQueue(this, 'timetable', { within: Duration.minutes(1), handful: 1 })
    const wakeUps = new WakeUps(this, 'wake-ups', { queue: timetable.queue })
    // A message is a walk of up to a hundred calls to SES, at the pace it allows; what is left of a
    // mailing goes back on the queue.
    const mailings = new WorkQueue(this, 'mailing', { within: Duration.minutes(3), handful: 1, patience: Duration.hours(6) })
    // SES may take 20 seconds over a letter.
    const notices = new WorkQueue(this, 'notice', { within: Duration.minutes(1), handful: 2, atOnce: 5 })
    // Anybody may ask for any address' link: however many do, no confirmation waits behind them.
    const links = new WorkQueue(this, 'link', { within: Duration.minutes(1), handful: 2, of: 'links asked for' })
    // A list of 100,000 takes a minute; what a crash left comes back after half an hour.
    const lists = new WorkQueue(this, 'list', { within: Duration.minutes(5), handful: 1 })
    // SES tells at least twice of every mail. Gathered in large handfuls by few at once, a batch of
    // fifty is written down in a few writes.
    const mailEvents = new WorkQueue(this, 'mail-events', { within: Duration.minutes(1), handful: 1000, gather: Duration.seconds(30) })
    mail.events.addSubscription(new SqsSubscription(mailEvents.queue))

    const closing = tell({ CLOSE_AFTER_DAYS: String(stage.closeAfterDays) })
    const { receiving } = mail
    const controller = tell({ CONTROLLER: JSON.stringify(stage.controller) })

    new Door(this, 'site', {
      whenItFails: 'invited people cannot open their link or answer',
      from: site,
      memory: 1024,
    }).may(
      data.read,
      data.readMany,
      data.writeFromOutside,
      data.requirePerson,
      data.eraseOptOut,
      data.eraseGivenUp,
      data.linkKeys.read,
      data.addressKey.read,
      controller,
    )

    new Door(this, 'file', {
      whenItFails: 'invited people cannot open the documents that go with their letter',
      from: site.documents,
    }).may(data.read, data.files.read, data.linkKeys.read)
    data.files.acknowledgeReading(this)
    acknowledgeWide(this)

    new Door(this, 'timetable', {
      whenItFails: 'people get their reminder or programme late or never, and a seat nobody took when it was offered stays empty',
      from: timetable,
    }).may(data.read, data.write, data.eraseGivenUp, mail.askAccount, mailings.send('MAILING_QUEUE_URL'))

    new Door(this, 'send-batch', {
      whenItFails: 'invited people do not get their mail',
      from: mailings,
    }).may(
      data.read,
      data.write,
      data.linkKeys.read,
      mail.sendBulk,
      mail.askAccount,
      mailings.send('MAILING_QUEUE_URL'),
      notices.send('NOTICE_QUEUE_URL'),
      site.address,
      ...(receiving ? [receiving.domain] : []),
    )

    const sendNotice = new Door(this, 'send-notice', {
      whenItFails: 'people who have answered get no confirmation, or people who have lost their link no new one',
      from: notices,
    }).may(
      data.read,
      data.write,
      data.linkKeys.read,
      mail.sendOne,
      mail.askAccount,
      notices.send('NOTICE_QUEUE_URL'),
      site.address,
      consoleApi.address,
      // What is forwarded takes the mail itself along.
      ...(receiving ? [receiving.domain, receiving.read] : []),
    )
    links.open(sendNotice)

    new Door(this, 'mail-events', {
      whenItFails: 'people whose address bounced or who complained are mailed again',
      from: mailEvents,
    }).may(data.read, data.write, data.addressKey.read)

    if (receiving) {
      // A mail is read with care for its size, one a message; thrice and it is put before staff.
      const inbox = new WorkQueue(this, 'inbox', { within: Duration.seconds(30), handful: 1 })
      receiving.topic.addSubscription(new SqsSubscription(inbox.queue))
      new Door(this, 'inbox', {
        whenItFails: 'what people answer by mail or from their calendar is not taken in',
        from: inbox,
      }).may(
        data.read,
        data.write,
        data.requirePerson,
        data.eraseGivenUp,
        data.linkKeys.read,
        data.addressKey.read,
        receiving.read,
        receiving.domain,
      )
      receiving.acknowledgeReading(this)
    }

    new Door(this, 'reactions', {
      whenItFails: 'people who have answered get no confirmation, and people who wait are not offered a seat that is free again',
      from: new NewRows(this, { table: data.table, rows: [{ type: 'outbox' }, { type: 'journal', with: 'freed' }] }),
    }).may(data.read, data.write, data.eraseGivenUp, wakeUps.set, notices.send('NOTICE_QUEUE_URL'), links.send('LINK_QUEUE_URL'))

    const sweep = new Door(this, 'sweep', {
      whenItFails: 'a mailing or an offer that was lost on its way never reaches people, and staff see finished mailings as unfinished',
      from: every(Duration.minutes(10), Duration.minutes(5)),
    }).may(
      data.read,
      data.write,
      data.eraseGivenUp,
      data.eraseFromList,
      closing,
      wakeUps.set,
      timetable.send('TIMETABLE_QUEUE_URL'),
      mailings.send('MAILING_QUEUE_URL'),
      notices.send('NOTICE_QUEUE_URL'),
      mailEvents.askBacklog('MAIL_EVENTS_QUEUE_URL', 'MAIL_EVENTS_DEAD_LETTERS_URL'),
    )

    const retention = new Door(this, 'retention', {
      whenItFails: 'people are kept longer than the privacy page says, or not forgotten when they asked for it',
      from: nightly(Duration.minutes(15)),
      memory: 1024,
    }).may(
      data.read,
      data.readMany,
      data.write,
      data.eraseAny,
      data.files.erase,
      ...(receiving ? [receiving.erase] : []),
      data.addressKey.read,
      controller,
      closing,
    )
    // It erases nobody itself: it asks the one door that may.
    const askToErase = allow(
      { actions: ['lambda:InvokeFunction'], resources: [retention.lambda.functionArn] },
      { RETENTION_FUNCTION: retention.lambda.functionName },
    )

    const operator = new Operator(this, 'operator-url', { stage: stage.name })
    new Door(this, 'operator', {
      whenItFails: 'staff cannot launch a letter, change one or look anything up from a terminal',
      from: operator,
      memory: 1024,
    }).may(
      data.read,
      data.readMany,
      data.write,
      data.require,
      data.writeMany,
      data.addressKey.read,
      data.eraseStep,
      data.eraseOutgrown,
      data.eraseGivenUp,
      data.eraseTrial,
      data.files.read,
      data.files.write,
      mail.askAccount,
      mail.askIdentity,
      askToErase,
      closing,
      wakeUps.set,
      wakeUps.cancel,
      timetable.send('TIMETABLE_QUEUE_URL'),
      mailings.send('MAILING_QUEUE_URL'),
      notices.send('NOTICE_QUEUE_URL'),
      controller,
    )

    const staff = staffSignIn(this, stage, consoleApi.url)
    new Door(this, 'console', {
      whenItFails: 'staff cannot see how their letters stand, or decide about somebody who waits',
      from: consoleApi.pagesOf('console'),
      memory: 1024,
    }).may(
      data.read,
      data.readMany,
      data.write,
      data.addressKey.read,
      data.eraseSession,
      data.eraseGivenUp,
      data.eraseOutgrownBook,
      timetable.send('TIMETABLE_QUEUE_URL'),
      askToErase,
      closing,
      consoleApi.address,
      controller,
      staff.signIn,
    )

    new Door(this, 'desk', {
      whenItFails: 'staff cannot write a letter or take in the list of people it goes to',
      from: consoleApi.pagesOf('desk'),
      memory: 1769,
    }).may(
      data.read,
      data.readMany,
      data.write,
      data.require,
      data.writeMany,
      data.eraseStep,
      data.eraseOutgrown,
      data.addressKey.read,
      data.files.read,
      data.files.write,
      mail.askAccount,
      wakeUps.set,
      wakeUps.cancel,
      timetable.send('TIMETABLE_QUEUE_URL'),
      mailings.send('MAILING_QUEUE_URL'),
      notices.send('NOTICE_QUEUE_URL'),
      lists.send('LIST_QUEUE_URL'),
      controller,
      consoleApi.address,
      staff.issuer,
    )

    new Door(this, 'take-in-list', {
      whenItFails: 'a long list staff have saved does not come in, and its page stands still',
      from: lists,
      memory: 1769,
    }).may(data.read, data.write, data.writeMany, data.eraseOutgrownBook, data.addressKey.read, data.files.read)

    new Door(this, 'rehearsal', {
      whenItFails: 'staff cannot see beforehand how a letter will go',
      from: consoleApi.pagesOf('rehearsal'),
      memory: 1769,
    }).may(data.read, consoleApi.address, site.address, staff.issuer, controller)

    worryAboutDoubt(sweep, this.operators)
    worryAboutReputation(this, this.operators)
    this.tellTheOperator({ data, mail, site, console: consoleApi, operator, timetable, wakeUps })
  }

  /** What the CLI's `--stage` finds an installation by. */
  private tellTheOperator({ data, mail, site, console, operator, timetable, wakeUps }: Told): void {
    const outputs = {
      SiteUrl: site.url,
      ConsoleUrl: console.url,
      ...(console.target && { ConsoleHostPointsTo: console.target }),
      OperatorUrl: operator.url,
      OperatorRole: operator.role.roleArn,
      ...(site.target && { SiteHostPointsTo: site.target }),
      Version: versionOf(new URL('..', import.meta.url)),
      ConfigurationSet: mail.configurationSet.configurationSetName,
      MailEventsTopic: mail.events.topicArn,
      AlarmsTopic: this.operators.topic.topicArn,
      LinkKeysSecret: data.linkKeys.arn,
      Table: data.table.tableName,
      FilesBucket: data.files.bucket.bucketName,
      TimetableQueueUrl: timetable.queue.queueUrl,
      TimetableQueueArn: timetable.queue.queueArn,
      ScheduleGroup: wakeUps.group.scheduleGroupName,
      ScheduleRoleArn: wakeUps.role.roleArn,
    }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}
