import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  type CfnStage,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { Stats } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { Door, Opener } from './door.ts'
import { type Permission, tell } from './permission.ts'
import type { Stage } from './stage.ts'

/** The pages people open. Everything else, `/` too, is the default route's: one neutral page. */
const pages = ['/i/{token}', '/d/{token}', '/u/{token}', '/nyt-link', '/privatliv', '/was']

/**
 * It mails somebody, and nobody asks for their link more than a few times: whoever floods it shall
 * not reach the door.
 */
const linkRequests = 'POST /nyt-link'

/** The web address behind every personal link. */
export class Site extends Construct implements Opener {
  readonly within = Duration.seconds(15)
  /** To know which address links begin with. */
  readonly address: Permission
  /** Where the own host name has to point, if there is one. */
  readonly target: string | undefined
  readonly url: string
  private readonly api: HttpApi
  private readonly stage: HttpStage
  private readonly accessLog: LogGroup

  constructor(scope: Construct, id: string, { site }: Pick<Stage, 'site'>) {
    super(scope, id)
    const domain =
      site &&
      new DomainName(this, 'domain', {
        domainName: site.host,
        certificate: Certificate.fromCertificateArn(this, 'certificate', site.certificateArn),
      })
    this.api = new HttpApi(this, 'api', {
      apiName: `${Stack.of(this).stackName}-site`,
      createDefaultStage: false,
      // Else the pages would have a second address, beside the one we were told to have.
      disableExecuteApiEndpoint: domain !== undefined,
    })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'People come with a signed personal link and nothing else: the door checks it.',
    })
    this.accessLog = new LogGroup(this, 'access-log', {
      logGroupName: `/${Stack.of(this).stackName}/access`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    this.stage = new HttpStage(this, 'stage', {
      httpApi: this.api,
      autoDeploy: true,
      ...(domain && { domainMapping: { domainName: domain } }),
      // Mail scanners open every link within seconds of a mailing; beyond that it is a flood.
      throttle: { rateLimit: 500, burstLimit: 1000 },
      accessLogSettings: { destination: new LogGroupLogDestination(this.accessLog), format: patternsOnly },
    })
    this.url = site ? `https://${site.host}` : this.api.apiEndpoint
    this.target = domain?.regionalDomainName
    this.address = tell({ SITE_URL: this.url })
  }

  private lead(paths: string[], door: Door): void {
    const integration = new HttpLambdaIntegration(`${door.node.id}-door`, door.lambda)
    for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration })
  }

  /** A rate limit of its own, before any door is woken. */
  private holdBack(door: Door): void {
    const integration = new HttpLambdaIntegration(`${door.node.id}-link-requests`, door.lambda)
    const route = new HttpRoute(this, 'link-requests', {
      httpApi: this.api,
      integration,
      routeKey: HttpRouteKey.with('/nyt-link', HttpMethod.POST),
    })
    const stage = this.stage.node.defaultChild as CfnStage
    // Keyed by what CloudFormation knows the route as, and it must be there before the stage speaks
    // of it.
    stage.routeSettings = { [linkRequests]: { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 25 } }
    stage.node.addDependency(route)
  }

  /** Opens a door of its own to one kind of link. */
  readonly documents: Opener = {
    within: this.within,
    open: door => {
      this.lead(['/f/{token}'], door)
      door.worry('throttles', {
        says: 'somebody was turned away because too many open documents at once',
        metric: door.lambda.metricThrottles({ period: Duration.minutes(5), statistic: Stats.SUM }),
        whenIt: { reaches: 1 },
      })
    },
  }

  open(door: Door): void {
    this.lead(pages, door)
    const integration = new HttpLambdaIntegration(`${door.node.id}-anything`, door.lambda)
    new HttpRoute(this, 'anything', { httpApi: this.api, integration, routeKey: HttpRouteKey.DEFAULT })
    this.holdBack(door)
    door.worry('unanswered', {
      says: 'somebody was answered with a server error',
      metric: this.api.metricServerError({ period: Duration.minutes(5), statistic: Stats.SUM }),
      whenIt: { reaches: 1 },
    })
    const badLinks = this.accessLog.addMetricFilter('bad-links', {
      filterPattern: FilterPattern.all(
        FilterPattern.stringValue('$.status', '=', '404'),
        FilterPattern.stringValue('$.route', '=', '*{token}'),
      ),
      metricNamespace: Stack.of(this).stackName,
      metricName: 'BadLinks',
    })
    door.worry('bad-links', {
      says: 'links were refused 300 times in five minutes, because somebody guesses or because good ones stopped working',
      metric: badLinks.metric({ period: Duration.minutes(5), statistic: Stats.SUM }),
      whenIt: { reaches: 300 },
    })
  }
}

/** A path holds the secret of a link, and an address belongs to a person: the log has neither. */
export const patternsOnly = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    error: '$context.integrationErrorMessage',
    request: '$context.requestId',
  }),
)
