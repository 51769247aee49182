import { exampleStage, synthesise } from '../../infra/synthesise.ts'

/** A stage AWS gives a name to, and one with a host name of its own. */
export const variants = () => ({
  'a stage without a host name': synthesise(),
  'a stage with a host name': synthesise({
    stage: exampleStage({
      site: {
        host: 'svar.indbyd.example',
        certificateArn: 'arn:aws:acm:eu-north-1:111111111111:certificate/00000000-0000-4000-8000-000000000000',
      },
    }),
  }),
})
