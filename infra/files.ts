import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Controller } from '../functions/about/controller.ts'
import { allow, type Permission, together } from './permission.ts'
import { privateBucket } from './private-bucket.ts'

/**
 * Where the documents' files lie. Nobody reaches them but through a personal link, and the door it
 * opens.
 */
export class Files extends Construct {
  readonly bucket: Bucket
  readonly read: Permission
  /** To put a file there; none is ever changed. */
  readonly write: Permission
  /** To find every version of a file and erase it. */
  readonly erase: Permission
  private readonly exported = `${Stack.of(this).stackName}-files`

  constructor(scope: Construct, id: string, { retentionMonths }: Pick<Controller, 'retentionMonths'>) {
    super(scope, id)
    this.bucket = privateBucket(this, {
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          // A broom for campaigns nobody erased: a letter is out for a year at most, then its data
          // is kept as long as the notice says.
          expiration: Duration.days(31 * (12 + retentionMonths)),
        },
        // A file that came ahead of its order (`staff/file-content.ts`) has done its work.
        { prefix: 'uploads/', expiration: Duration.days(1) },
      ],
      noAccessLogBecause:
        'Only one door reads it, and says in its own log what went wrong; a log of who opened what is what we do not want.',
    })
    // An export with a name of its own, so that it can be said of it why it is read.
    const bucket = Stack.of(this).exportValue(this.bucket.bucketArn, { name: this.exported })
    const files = `${bucket}/*`
    const settings = { FILES_BUCKET: this.bucket.bucketName }
    this.read = allow({ actions: ['s3:GetObject'], resources: [files] }, settings)
    this.erase = together(
      allow({ actions: ['s3:ListBucket', 's3:ListBucketVersions'], resources: [bucket] }, settings),
      allow({ actions: ['s3:DeleteObject', 's3:DeleteObjectVersion'], resources: [files] }),
    )
    this.write = allow({ actions: ['s3:PutObject'], resources: [files] }, settings)
  }

  /** In the stack of the doors that use them. */
  acknowledgeReading(stack: Stack): void {
    Validations.of(stack).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${this.exported}/*]`,
      reason:
        'Every document of every campaign is a file of this bucket, whose name nobody knows beforehand; one door of pages reads, and the door of staff adds.',
    })
  }
}
