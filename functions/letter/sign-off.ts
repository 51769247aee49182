/**
 * `Med venlig hilsen`, `På udvalgets vegne`, `Kind regards`, at the start of a line: where the
 * letter proper ends and names begin.
 */
export const signOff =
  /^(?:(?:med )?(?:de )?(?:venlig|bedste|kærlig)e? hils(?:en|ner)\b|på .{1,80} vegne$|(?:kind|best|warm) regards\b|yours sincerely\b)/im
