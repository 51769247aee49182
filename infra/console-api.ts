import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { DomainName, HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { type OfficeDoor, type OfficeRoute, officeRoutes } from '../functions/office/route-table.ts'
import type { Door, Opener } from './door.ts'
import { type Permission, tell } from './permission.ts'
import { patternsOnly } from './site-api.ts'
import type { Stage } from './stage.ts'

/** The web address of the staff console: a host of its own, apart from the recipients' pages. */
export class ConsoleApi extends Construct {
  readonly url: string
  /** Where the own host name has to point, if there is one. */
  readonly target: string | undefined
  readonly address: Permission
  private readonly api: HttpApi

  constructor(scope: Construct, id: string, { console: own }: Pick<Stage, 'console'>) {
    super(scope, id)
    const domain =
      own &&
      new DomainName(this, 'domain', {
        domainName: own.host,
        certificate: Certificate.fromCertificateArn(this, 'certificate', own.certificateArn),
      })
    this.api = new HttpApi(this, 'api', {
      apiName: `${Stack.of(this).stackName}-console`,
      createDefaultStage: false,
      disableExecuteApiEndpoint: domain !== undefined,
    })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Who is signed in stands in the table: the door reads it with each page, so that signing out ends it at once.',
    })
    const accessLog = new LogGroup(this, 'access-log', {
      logGroupName: `/${Stack.of(this).stackName}/console-access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      ...(domain && { domainMapping: { domainName: domain } }),
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: patternsOnly },
    })
    this.url = own ? `https://${own.host}` : this.api.apiEndpoint
    this.target = domain?.regionalDomainName
    this.address = tell({ CONSOLE_URL: this.url })
  }

  /**
   * The routes of one door, as the table of routes says; what no route names is the console's *not
   * found*.
   */
  pagesOf(door: OfficeDoor): Opener {
    return {
      within: Duration.seconds(29),
      open: opened => {
        this.lead(door, opened)
        if (door === 'console') this.worryAboutAll(opened)
        else worryAboutOne(opened)
      },
    }
  }

  /** The API counts the answers of all its doors together. */
  private worryAboutAll(door: Door): void {
    door.worry('unanswered', {
      says: 'somebody of the staff was answered with a server error',
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: Stats.SUM }),
      whenIt: { reaches: 1 },
    })
  }

  private lead(door: OfficeDoor, { node, lambda }: Door): void {
    const integration = new HttpLambdaIntegration(`${node.id}-door`, lambda)
    if (door === 'console') new HttpRoute(this, 'anything', { httpApi: this.api, integration, routeKey: HttpRouteKey.DEFAULT })
    const own: readonly OfficeRoute[] = officeRoutes.filter(route => route.door === door)
    for (const { path, method } of own)
      this.api.addRoutes({ path: path.replace(/:(\w+)/g, '{$1}'), methods: [HttpMethod[method]], integration })
  }
}

const worryAboutOne = (door: Door): void =>
  door.worry('throttles', {
    says: 'somebody of the staff was turned away because too many Lambdas ran at once',
    metric: door.lambda.metricThrottles({ period: Duration.minutes(5), statistic: Stats.SUM }),
    whenIt: { reaches: 1 },
  })
