import { campaignDa } from '../../templates/words/office/campaign.da.ts'
import { campaignEn } from '../../templates/words/office/campaign.en.ts'
import { frameDa } from '../../templates/words/office/frame.da.ts'
import { frameEn } from '../../templates/words/office/frame.en.ts'
import { lettersDa } from '../../templates/words/office/letters.da.ts'
import { lettersEn } from '../../templates/words/office/letters.en.ts'
import { signInDa } from '../../templates/words/office/sign-in.da.ts'
import { signInEn } from '../../templates/words/office/sign-in.en.ts'
import { statusDa } from '../../templates/words/office/status.da.ts'
import { statusEn } from '../../templates/words/office/status.en.ts'
import type { Language } from '../values/language.ts'

const da = { frame: frameDa, signIn: signInDa, letters: lettersDa, status: statusDa, campaign: campaignDa }
const en: typeof da = { frame: frameEn, signIn: signInEn, letters: lettersEn, status: statusEn, campaign: campaignEn }

/** The console's words, a part for each subject. */
export const officeWords = (language: Language): typeof da => (language === 'en' ? en : da)
