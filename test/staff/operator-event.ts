import type { APIGatewayProxyEventV2 } from 'aws-lambda'

export const operatorArn = 'arn:aws:sts::123456789012:assumed-role/indbyd-test-operator/mette'

/**
 * What a Lambda URL with `AWS_IAM` hands its function, for a caller whose signature AWS has
 * checked.
 */
export function operatorEvent(
  method: string,
  path: string,
  { arn = operatorArn, order }: { arn?: string | null; order?: unknown } = {},
): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: '',
    headers: { host: 'x.lambda-url.eu-north-1.on.aws', 'content-type': 'application/json' },
    requestContext: {
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
      ...(arn !== null && { authorizer: { iam: { userArn: arn } } }),
    },
    ...(order !== undefined && { body: JSON.stringify(order) }),
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
}
