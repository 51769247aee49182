/**
 * The SDK would ask the machine it runs on where it stands, if a setting said that defaults depend
 * on it; none does.
 */
export const resolveDefaultsModeConfig = () => async () => 'legacy'
