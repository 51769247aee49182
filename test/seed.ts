import fc from 'fast-check'

// Tests of properties draw the same cases in every run: what is red once is red again, and what was
// green yesterday is not red today by chance. Others are drawn with `INDBYD_SEED=7 npm test`.
fc.configureGlobal({ seed: Number(process.env.INDBYD_SEED ?? 20261201) })
