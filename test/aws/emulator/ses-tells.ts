import { PublishCommand, SNSClient } from '@aws-sdk/client-sns'
import type { Emulator } from './emulator.ts'
import { access } from './keys.ts'

const details = {
  Send: { send: {} },
  Delivery: { delivery: { processingTimeMillis: 300 } },
  Bounce: { bounce: { bounceType: 'Permanent', bounceSubType: 'General' } },
  Complaint: { complaint: { complaintFeedbackType: 'abuse' } },
}

/** Gap `events`: what SES would tell the stage's topic of the first call of an invitation. */
export function sesTells(emulator: Emulator, TopicArn: string) {
  const sns = new SNSClient(access(emulator))
  return {
    async tells(eventType: keyof typeof details, { campaign, number }: { campaign: string; number: number }): Promise<void> {
      const tags = { campaign: [campaign], mailing: ['invitation'], number: [String(number)], run: ['1'], call: ['1'] }
      const event = { eventType, ...details[eventType], mail: { messageId: `${campaign}-${number}`, tags } }
      await sns.send(new PublishCommand({ TopicArn, Message: JSON.stringify(event) }))
    },
  }
}
