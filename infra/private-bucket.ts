import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'

/**
 * An S3 bucket that only our doors reach, over TLS and encrypted at rest. Not versioned: no object
 * in it is ever changed, so there is nothing to have back, and what is erased is gone.
 */
export function privateBucket(scope: Construct, settings: { lifecycleRules: LifecycleRule[]; noAccessLogBecause: string }): Bucket {
  const bucket = new Bucket(scope, 'bucket', {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    versioned: false,
    lifecycleRules: settings.lifecycleRules,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  Validations.of(bucket).acknowledge({ id: 'AwsSolutions-S1', reason: settings.noAccessLogBecause })
  return bucket
}
