import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import cdk from '../../cdk.json' with { type: 'json' }
import { addStage } from '../../infra/add-stage.ts'
import { featureFlags } from '../../infra/feature-flags.ts'
import { type Stage, stageFrom } from '../../infra/stage.ts'

export interface Resource {
  id: string
  stack: string
  region: string
  /**
   * The construct it belongs to, and that construct's own parts: `['send-batch', 'role',
   * 'Resource']`.
   */
  path: string[]
  // biome-ignore lint/suspicious/noExplicitAny: a template is read here, not built; the promise names the property it is about.
  properties: any
  deletion: 'Retain' | 'Delete' | undefined
}

export type Synthesised = ReturnType<typeof synthesise>

/** The stage as `cdk.json` has it, or with something else in its place. */
export const exampleStage = (instead: object = {}): Stage =>
  stageFrom({
    getContext: key => (key === 'stages' ? { test: { ...cdk.context.stages.test, ...instead } } : cdk.context[key as 'stage']),
  })

/**
 * What `cdk synth` writes, in a folder of its own. Bundles take a few seconds and are left out
 * unless they are what is looked at.
 */
export function synthesise({ stage = exampleStage(), bundles = false, beside = (_: App) => {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'indbyd-synth-'))
  const app = new App({
    outdir: folder,
    analyticsReporting: false,
    context: { ...featureFlags, 'aws:cdk:enable-path-metadata': true, ...(!bundles && { 'aws:cdk:bundling-stacks': [] }) },
  })
  const stacks = Object.values(addStage(app, stage))
  beside(app)
  const assembly = app.synth()
  const templates = stacks.map(stack => {
    const { template, templateFullPath: file } = assembly.getStackArtifact(stack.artifactId)
    return { stack: stack.stackName, region: stack.region, file, template: template as Template }
  })
  const resources = stacks.flatMap(stack =>
    Object.entries<TemplateResource>(assembly.getStackArtifact(stack.artifactId).template.Resources).map(([id, resource]) => ({
      id,
      stack: stack.stackName,
      region: stack.region,
      type: resource.Type,
      path: resource.Metadata['aws:cdk:path'].split('/').slice(1),
      properties: resource.Properties ?? {},
      deletion: resource.DeletionPolicy,
    })),
  )
  return {
    templates,
    regions: stacks.map(stack => stack.region),
    all: (type: string): Resource[] => resources.filter(resource => resource.type === type),
    /** The folder of a Lambda's bundle. */
    bundleOf: (door: string) =>
      join(folder, `asset.${assetHash(resources.find(({ type, path }) => type === 'AWS::Lambda::Function' && path[0] === door))}`),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export interface Template {
  Resources: Record<string, TemplateResource>
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>
}

export interface TemplateResource {
  Type: string
  Metadata: { 'aws:cdk:path': string }
  Properties?: Resource['properties']
  DeletionPolicy?: Resource['deletion']
}

const assetHash = (lambda: Resource | undefined) => String(lambda?.properties.Code.S3Key).replace('.zip', '')
